package org.bringback.cli.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What one piece of work took.
 *
 * @param wall by the clock on the wall, in which other programs have their share
 * @param cpu of the measuring thread alone, its share of the collector and of other threads left out
 * @param peakHeap bytes, the highest of each memory pool added up
 */
record Measurement(Duration wall, Duration cpu, long peakHeap) {

    /** Each part's median by itself, and the highest of the peaks. */
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(
                median(rounds, Measurement::wall),
                median(rounds, Measurement::cpu),
                rounds.stream().mapToLong(Measurement::peakHeap).max().orElseThrow());
    }

    private static Duration median(List<Measurement> rounds, Function<Measurement, Duration> part) {
        return Duration.ofNanos(Math.round(Median.of(rounds.stream()
                .mapToDouble(round -> part.apply(round).toNanos())
                .toArray())));
    }

    double wallRate(long units) {
        return rate(units, wall);
    }

    double cpuRate(long units) {
        return rate(units, cpu);
    }

    // a clock that has not moved counts as one tick: a table of tiny work must still be a table
    private static double rate(long units, Duration time) {
        return units * 1e9 / Math.max(1, time.toNanos());
    }
}
