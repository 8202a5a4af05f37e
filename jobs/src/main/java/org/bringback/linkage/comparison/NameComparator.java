package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.JaroWinkler;
import org.bringback.linkage.text.Symbols;
import org.bringback.linkage.text.TextNormaliser;
import org.bringback.linkage.text.WordForm;

/** A given name, a family name, or any other single name: spelling mistakes, short forms and initials. */
final class NameComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.80),
            new ComparisonLevel("close", 0.10),
            new ComparisonLevel("similar", 0.03),
            new ComparisonLevel("beginning", 0.01),
            new ComparisonLevel("different", 0.06));

    @Override
    public String normalise(String raw) {
        return TextNormaliser.letters(raw);
    }

    @Override
    public int strippedPrefixLength(byte[] utf8, int from, int length) {
        return WordForm.isLetters(utf8, from, length) ? 0 : UNKNOWN;
    }

    @Override
    public List<ComparisonLevel> levels() {
        return LEVELS;
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        Symbols names = Symbols.of(normalised);
        return (left, right) -> left == right ? 1 : level(names, left, right);
    }

    private static int level(Symbols names, int left, int right) {
        int shorter = Math.min(names.length(left), names.length(right));
        if (JaroWinkler.isAtLeast(0.88, names, left, right)) {
            boolean close = JaroWinkler.isAtLeast(0.92, names, left, right) || oneSlip(names, left, right, shorter);
            return close ? 2 : 3;
        }
        if (oneSlip(names, left, right, shorter)) {
            return 2;
        }
        if (shorter >= 6 && EditDistance.bounded(2, names, left, right) <= 2) {
            return 3;
        }
        return names.startsWith(left, right) || names.startsWith(right, left) ? 4 : 5;
    }

    private static boolean oneSlip(Symbols names, int left, int right, int shorter) {
        return shorter >= 3 && EditDistance.bounded(1, names, left, right) <= 1;
    }
}
