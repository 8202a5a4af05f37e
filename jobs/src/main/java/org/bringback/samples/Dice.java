package org.bringback.samples;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that depends on nothing but the seed and on what it is thrown for, so that a person or a row comes out the
 * same whoever asks, in whatever order.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, Purpose purpose, long... about) {
        long mixed = mix(seed + GOLDEN * (purpose.ordinal() + 1));
        for (long part : about) {
            mixed = mix(mixed ^ (part + GOLDEN));
        }
        return new Dice(new SplittableRandom(mixed));
    }

    private static long mix(long value) {
        long a = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean hits(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A day from low to high, both included. */
    LocalDate day(LocalDate low, LocalDate high) {
        return LocalDate.ofEpochDay(random.nextLong(low.toEpochDay(), high.toEpochDay() + 1));
    }

    /** Puts the values in a uniform order. */
    <T> void shuffle(List<T> values) {
        for (int last = values.size() - 1; last > 0; last--) {
            Collections.swap(values, last, below(last + 1));
        }
    }
}
