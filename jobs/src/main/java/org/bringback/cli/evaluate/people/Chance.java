package org.bringback.cli.evaluate.people;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend on a seed and what they are about only, so that one error does not move the others. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, long about, int what) {
        return new Chance(
                new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ about * 0xD1B54A32D192ED03L ^ what * 7919L));
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of some, the first ones far more often, as names are. */
    <T> T common(List<T> some) {
        double share = random.nextDouble();
        return some.get((int) (some.size() * share * share));
    }
}
