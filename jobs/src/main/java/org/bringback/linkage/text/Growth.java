package org.bringback.linkage.text;

/**
 * How large an array must be that takes the parts of many values one after another. What the values so far took says it nearly,
 * so arrays of hundreds of megabytes are copied once, not again and again.
 */
final class Growth {
    private static final int MAX_SIZE = Integer.MAX_VALUE - 16;

    private Growth() {}

    /**
     * @param needed by the values so far
     * @param values how many these are
     * @param all how many there will be
     */
    static int size(int needed, int values, int all) {
        long likely = (long) (1.02 * needed / values * all);
        return (int) Math.min(MAX_SIZE, Math.max(likely, needed + (needed >> 3) + 16L));
    }
}
