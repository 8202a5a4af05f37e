package org.bringback.linkage.text;

/**
 * Jaro-Winkler similarity, as pinned here: over code points; symbols match within a window of max(length)/2 - 1;
 * transpositions are half the matched symbols out of order, not rounded down; the common prefix counts up to four
 * symbols at a scale of 0.1, whatever the Jaro similarity (there is no threshold below which it does not). Two empty
 * texts are alike (1), an empty and another are not (0).
 */
public final class JaroWinkler {
    private static final double PREFIX_SCALE = 0.1;
    private static final int MAX_PREFIX = 4;

    private JaroWinkler() {}

    public static double of(String left, String right) {
        return of(Symbols.ofPair(left, right), 0, 1);
    }

    public static double of(Symbols texts, int left, int right) {
        return boosted(jaro(texts, left, right), prefix(texts, left, right));
    }

    /** The similarity without the common prefix, from 0 to 1. */
    public static double jaro(String left, String right) {
        return jaro(Symbols.ofPair(left, right), 0, 1);
    }

    private static double jaro(Symbols texts, int left, int right) {
        int leftLength = texts.length(left);
        int rightLength = texts.length(right);
        if (leftLength == 0 || rightLength == 0) {
            return leftLength == rightLength ? 1 : 0;
        }
        return leftLength <= 64 && rightLength <= 64 ? shortJaro(texts, left, right) : longJaro(texts, left, right);
    }

    /** Whether the similarity is at least {@code threshold}; most pairs are told apart without comparing their order. */
    public static boolean isAtLeast(double threshold, Symbols texts, int left, int right) {
        int common = Math.min(texts.maxCommon(left, right), texts.maxCommon(right, left));
        if (common <= 0) {
            return of(texts, left, right) >= threshold;
        }
        double jaro = ((double) common / texts.length(left) + (double) common / texts.length(right) + 1) / 3;
        return boosted(jaro, MAX_PREFIX) >= threshold
                && boosted(jaro, prefix(texts, left, right)) >= threshold
                && of(texts, left, right) >= threshold;
    }

    private static double boosted(double jaro, int prefix) {
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static int prefix(Symbols texts, int left, int right) {
        int limit = Math.min(MAX_PREFIX, Math.min(texts.length(left), texts.length(right)));
        int same = 0;
        while (same < limit && texts.all()[texts.start(left) + same] == texts.all()[texts.start(right) + same]) {
            same++;
        }
        return same;
    }

    /** Matched places kept as bits of a number. */
    private static double shortJaro(Symbols texts, int left, int right) {
        char[] all = texts.all();
        int a = texts.start(left);
        int b = texts.start(right);
        int aLength = texts.length(left);
        int bLength = texts.length(right);
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        long aMatched = 0;
        long bMatched = 0;
        for (int i = 0; i < aLength; i++) {
            char symbol = all[a + i];
            int to = Math.min(bLength, i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (all[b + j] == symbol && (bMatched >>> j & 1) == 0) {
                    aMatched |= 1L << i;
                    bMatched |= 1L << j;
                    break;
                }
            }
        }
        int matches = Long.bitCount(aMatched);
        int moved = 0;
        for (long rest = aMatched, other = bMatched; rest != 0; rest &= rest - 1, other &= other - 1) {
            moved += all[a + Long.numberOfTrailingZeros(rest)] == all[b + Long.numberOfTrailingZeros(other)] ? 0 : 1;
        }
        return jaro(matches, moved, aLength, bLength);
    }

    private static double longJaro(Symbols texts, int left, int right) {
        char[] all = texts.all();
        int a = texts.start(left);
        int b = texts.start(right);
        int aLength = texts.length(left);
        int bLength = texts.length(right);
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        boolean[] bMatched = new boolean[bLength];
        int[] matched = new int[aLength];
        int matches = 0;
        for (int i = 0; i < aLength; i++) {
            int to = Math.min(bLength, i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!bMatched[j] && all[a + i] == all[b + j]) {
                    bMatched[j] = true;
                    matched[matches++] = i;
                    break;
                }
            }
        }
        int moved = 0;
        for (int j = 0, k = 0; j < bLength; j++) {
            if (bMatched[j]) {
                moved += all[a + matched[k++]] == all[b + j] ? 0 : 1;
            }
        }
        return jaro(matches, moved, aLength, bLength);
    }

    private static double jaro(int matches, int moved, int aLength, int bLength) {
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / aLength + m / bLength + (m - moved / 2.0) / m) / 3;
    }
}
