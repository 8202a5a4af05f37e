package org.bringback.identity.linkage.compare;

import java.util.List;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.JaroWinkler;
import org.bringback.identity.linkage.text.Plain;
import org.bringback.identity.linkage.text.Symbols;

/** A given name, a family name, or any other single name: spelling mistakes, short forms and initials. */
final class NameComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.80),
            new Level("close", 0.10),
            new Level("similar", 0.03),
            new Level("beginning", 0.01),
            new Level("different", 0.06));

    @Override
    public String normalise(String raw) {
        return Plain.letters(raw);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparison over(Dictionary normalised) {
        Symbols names = Symbols.of(normalised);
        return (left, right) -> left == right ? 1 : level(names, left, right);
    }

    private static int level(Symbols names, int left, int right) {
        int shorter = Math.min(names.length(left), names.length(right));
        if (JaroWinkler.atLeast(0.88, names, left, right)) {
            boolean close = JaroWinkler.atLeast(0.92, names, left, right) || oneSlip(names, left, right, shorter);
            return close ? 2 : 3;
        }
        if (oneSlip(names, left, right, shorter)) {
            return 2;
        }
        if (shorter >= 6 && EditDistance.atMost(2, names, left, right) <= 2) {
            return 3;
        }
        return names.startsWith(left, right) || names.startsWith(right, left) ? 4 : 5;
    }

    private static boolean oneSlip(Symbols names, int left, int right, int shorter) {
        return shorter >= 3 && EditDistance.atMost(1, names, left, right) <= 1;
    }
}
