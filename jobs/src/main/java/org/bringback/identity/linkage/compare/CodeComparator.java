package org.bringback.identity.linkage.compare;

import java.util.List;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.text.EditDistance;
import org.bringback.identity.linkage.text.Plain;
import org.bringback.identity.linkage.text.Symbols;

/** Letters and digits that name something exactly, such as an ID: the same, one slip of the hand apart, or another. */
final class CodeComparator implements FieldComparator {
    private static final List<Level> LEVELS = List.of(
            new Level("exact", 0.88),
            new Level("one slip", 0.06),
            new Level("two slips", 0.01),
            new Level("different", 0.05));

    private final int shortest;

    /** @param shortest codes shorter than this have no slips: one digit in two is another number */
    CodeComparator(int shortest) {
        this.shortest = shortest;
    }

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
        Symbols codes = Symbols.of(normalised);
        return (left, right) -> left == right ? 1 : level(codes, left, right);
    }

    private int level(Symbols codes, int left, int right) {
        int longer = Math.max(codes.length(left), codes.length(right));
        if (longer < shortest) {
            return 4;
        }
        int slips = EditDistance.atMost(2, codes, left, right);
        return slips <= 1 ? 2 : slips == 2 && longer >= shortest * 2 ? 3 : 4;
    }
}
