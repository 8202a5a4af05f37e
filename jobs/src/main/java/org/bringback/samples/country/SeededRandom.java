package org.bringback.samples.country;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that depends on nothing but the seed and on what it is thrown for, so that a person or a row comes out the
 * same whoever asks, in whatever order.
 */
public final class SeededRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private SeededRandom(SplittableRandom random) {
        this.random = random;
    }

    public static SeededRandom of(long seed, RandomStream randomStream, long... about) {
        long mixed = mix(seed + GOLDEN * (randomStream.ordinal() + 1));
        for (long part : about) {
            mixed = mix(mixed ^ (part + GOLDEN));
        }
        return new SeededRandom(new SplittableRandom(mixed));
    }

    private static long mix(long value) {
        long a = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public boolean hits(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A day from low to high, both included. */
    public LocalDate day(LocalDate low, LocalDate high) {
        return LocalDate.ofEpochDay(random.nextLong(low.toEpochDay(), high.toEpochDay() + 1));
    }

    /** Puts the values in a uniform order. */
    public <T> void shuffle(List<T> values) {
        for (int last = values.size() - 1; last > 0; last--) {
            Collections.swap(values, last, below(last + 1));
        }
    }
}
