package org.bringback.linkage.comparison;

import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.text.EditDistance;
import org.bringback.linkage.text.Symbols;
import org.bringback.linkage.text.TextNormaliser;
import org.bringback.linkage.text.WordForm;

/** Letters and digits that name something exactly, such as an ID: the same, one slip of the hand apart, or another. */
final class CodeComparator implements FieldComparator {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.88),
            new ComparisonLevel("one slip", 0.06),
            new ComparisonLevel("two slips", 0.01),
            new ComparisonLevel("different", 0.05));

    private static final int MAX_SLIPS = 2;

    private final int shortest;

    /** @param shortest codes shorter than this have no slips: one digit in two is another number */
    CodeComparator(int shortest) {
        this.shortest = shortest;
    }

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
        Symbols codes = Symbols.of(normalised);
        // most codes are told apart without a look at their symbols
        return (left, right) ->
                left == right ? 1 : EditDistance.isApart(MAX_SLIPS, codes, left, right) ? 4 : level(codes, left, right);
    }

    private int level(Symbols codes, int left, int right) {
        int longer = Math.max(codes.length(left), codes.length(right));
        if (longer < shortest) {
            return 4;
        }
        int slips = EditDistance.bounded(MAX_SLIPS, codes, left, right);
        return slips <= 1 ? 2 : slips == 2 && longer >= shortest * 2 ? 3 : 4;
    }
}
