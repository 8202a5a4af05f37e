package org.bringback.job.casework;

import java.util.Locale;
import java.util.UUID;
import org.bringback.casework.referral.ForwardingRules;

/** What referrals are called: numbers in their order or, where that would tell something, words at random. */
final class ReferralReference {

    /** Thirty-two, without those that look like others. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int RANDOM_LETTERS = 12;
    private static final int BITS_OF_A_LETTER = 5;

    private ReferralReference() {}

    /** @param before how many referrals there are */
    static String next(ForwardingRules rules, long before) {
        return rules.randomReferences() ? atRandom() : numbered(before + 1);
    }

    /** Sixty bits of a random UUID: nobody can tell from it which case it is, nor guess another one. */
    private static String atRandom() {
        long bits = UUID.randomUUID().getLeastSignificantBits();
        StringBuilder word = new StringBuilder("Q");
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            word.append(LETTERS.charAt((int) (bits & (LETTERS.length() - 1))));
            bits >>>= BITS_OF_A_LETTER;
        }
        return word.toString();
    }

    static String numbered(long number) {
        return String.format(Locale.ROOT, "F%07d", number);
    }
}
