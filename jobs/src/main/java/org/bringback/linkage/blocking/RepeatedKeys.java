package org.bringback.linkage.blocking;

/**
 * The keys that more than one row has. Of one table only these bring pairs, and most keys are of one row: to leave the
 * others out saves most of the memory of an index.
 */
public final class RepeatedKeys {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** So many bits for each row make it rare that two keys share one; where they do, both are kept. */
    private static final int LOG_BITS_A_ROW = 3;

    private static final int MIN_LOG = Long.numberOfTrailingZeros(Long.SIZE);
    private static final int MAX_LOG = 31;

    private RepeatedKeys() {}

    /** Puts 0, which is no key, in place of keys that stand there once; hardly any of them is left. */
    public static void keep(long[] keyOfRow) {
        int log = Math.min(
                MAX_LOG,
                Math.max(MIN_LOG, Integer.SIZE - Integer.numberOfLeadingZeros(keyOfRow.length) + LOG_BITS_A_ROW));
        int shift = Long.SIZE - log;
        long[] once = new long[1 << log - MIN_LOG];
        long[] again = new long[once.length];
        for (long key : keyOfRow) {
            int bit = (int) (key * MIX >>> shift);
            again[bit >>> MIN_LOG] |= once[bit >>> MIN_LOG] & 1L << bit;
            once[bit >>> MIN_LOG] |= 1L << bit;
        }
        for (int row = 0; row < keyOfRow.length; row++) {
            int bit = (int) (keyOfRow[row] * MIX >>> shift);
            if ((again[bit >>> MIN_LOG] >>> bit & 1) == 0) {
                keyOfRow[row] = 0;
            }
        }
    }
}
