package org.bringback.identity.comparison;

import org.bringback.linkage.comparison.ValueComparator.Joined;
import org.bringback.linkage.text.EditDistance;

/** Compares given and family name together, written without a blank: where one ends is not known, nor which comes first. */
final class WholeName {
    /** A shorter name is soon another one. */
    private static final int SHORTEST = 4;

    private static final int LETTERS_A_SLIP = 5;
    private static final int MAX_SLIPS = 2;

    private WholeName() {}

    static Joined compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST) {
            return Joined.NO;
        }
        if (one.equals(other) || isTurned(one, other)) {
            return Joined.SAME;
        }
        int slips = Math.min(MAX_SLIPS, shorter / LETTERS_A_SLIP);
        boolean near = Math.abs(one.length() - other.length()) <= slips && EditDistance.of(one, other) <= slips;
        return near ? Joined.NEARLY : Joined.NO;
    }

    /** Whether a name is the other one with its end put first, as where names have no order. */
    private static boolean isTurned(String one, String other) {
        return one.length() == other.length() && (one + one).contains(other);
    }
}
