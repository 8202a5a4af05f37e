package org.bringback.linkage.text;

/**
 * How often symbols occur in a text, roughly and in one number: 32 counters of two bits, which stop at three and which
 * symbols share. Enough to see of most pairs of texts that they are far apart.
 */
final class SymbolSignature {
    private static final long EVERY_OTHER = 0x3333_3333_3333_3333L;
    private static final long EIGHTS = 0x8888_8888_8888_8888L;
    private static final long ONES = 0x1111_1111_1111_1111L;
    private static final long BYTES = 0x0F0F_0F0F_0F0F_0F0FL;
    private static final long BYTE_SUM = 0x0101_0101_0101_0101L;

    private SymbolSignature() {}

    static long with(long signature, char symbol) {
        int at = (symbol & 31) * 2;
        return (signature >>> at & 3) == 3 ? signature : signature + (1L << at);
    }

    /** So many symbols of one text, or more, are not in the other. */
    static int missing(long one, long other) {
        long more =
                more(one & EVERY_OTHER, other & EVERY_OTHER) + more(one >>> 2 & EVERY_OTHER, other >>> 2 & EVERY_OTHER);
        return (int) (((more & BYTES) + (more >>> 4 & BYTES)) * BYTE_SUM >>> 56);
    }

    /** In each four bits how much more the one is, 0 where it is less. */
    private static long more(long one, long other) {
        long apart = (one | EIGHTS) - other;
        return apart & (apart >>> 3 & ONES) * 7;
    }
}
