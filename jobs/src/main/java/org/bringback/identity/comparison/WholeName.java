package org.bringback.identity.comparison;

import org.bringback.linkage.comparison.ValueComparator.Joined;
import org.bringback.linkage.text.EditDistance;
import org.bringback.thai.phonetic.PhoneticKey;

/**
 * Compares given and family name together, written without a blank: where one ends is not known, nor which comes first. Most
 * of those who have no second name came from another country, so names that clerks wrote by ear are nearly the same.
 */
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
        return isNear(one, other) || isNearByEar(one, other) ? Joined.NEARLY : Joined.NO;
    }

    private static boolean isNear(String one, String other) {
        int slips = Math.min(MAX_SLIPS, Math.min(one.length(), other.length()) / LETTERS_A_SLIP);
        return Math.abs(one.length() - other.length()) <= slips && EditDistance.of(one, other) <= slips;
    }

    private static boolean isNearByEar(String one, String other) {
        if (Math.abs(one.length() - other.length()) > SHORTEST) {
            return false;
        }
        String folded = PhoneticKey.transcribed(one);
        String otherFolded = PhoneticKey.transcribed(other);
        boolean sayEnough = Math.min(folded.length(), otherFolded.length()) >= SHORTEST;
        return sayEnough && (isNear(folded, otherFolded) || isTurned(folded, otherFolded));
    }

    /** Whether a name is the other one with its end put first, as where names have no order. */
    private static boolean isTurned(String one, String other) {
        return one.length() == other.length() && (one + one).contains(other);
    }
}
