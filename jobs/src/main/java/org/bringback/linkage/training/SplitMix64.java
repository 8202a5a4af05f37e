package org.bringback.linkage.training;

/** A repeatable sequence of row numbers (SplitMix64). */
final class SplitMix64 {
    private long state;

    SplitMix64(long seed) {
        state = seed * 0x632BE59BD9B4E019L + 1;
    }

    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (int) ((z >>> 32) * bound >>> 32);
    }
}
