package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.TextNormaliser;
import org.bringback.linkage.text.WordForm;

/** One of a few words: the same or not. */
final class CategoryComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS =
            List.of(new ComparisonLevel("exact", 0.9), new ComparisonLevel("different", 0.1));

    @Override
    public String normalise(String raw) {
        return TextNormaliser.words(raw);
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        return WordForm.isWords(utf8, from, length) ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        return ValueComparator.lookup((left, right) -> left == right ? 1 : 2);
    }
}
