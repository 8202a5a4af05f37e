package org.bringback.identity.linkage.compare;

import java.util.List;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.Plain;

/** One of a few words: the same or not. */
final class CategoryComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(new Level("exact", 0.9), new Level("different", 0.1));

    @Override
    public String normalise(String raw) {
        return Plain.words(raw);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        return ValueComparison.atOnce((left, right) -> left == right ? 1 : 2);
    }
}
