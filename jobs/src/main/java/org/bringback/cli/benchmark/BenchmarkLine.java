package org.bringback.cli.benchmark;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One line of the table.
 *
 * @param wall the figure by the clock on the wall
 * @param cpu the same by the processor time of the measuring thread; empty where other threads or processes worked
 * @param reference what the same machine made of simpler work in the same run
 * @param peakHeap bytes
 * @param peakMemory bytes of the whole process
 * @param rows that were worked on
 */
record BenchmarkLine(
        String name,
        String unit,
        double wall,
        OptionalDouble cpu,
        Optional<Reference> reference,
        Optional<Long> peakHeap,
        Optional<Long> peakMemory,
        OptionalLong rows) {

    /** Simpler work and its figure, in the line's unit. */
    record Reference(String name, double wall) {}

    /** So many units in the time measured, as units a second. */
    static BenchmarkLine rate(String name, String unit, long units, Measurement measured) {
        return new BenchmarkLine(
                name,
                unit,
                measured.wallRate(units),
                OptionalDouble.of(measured.cpuRate(units)),
                Optional.empty(),
                Optional.of(measured.peakHeap()),
                Optional.empty(),
                OptionalLong.empty());
    }

    /** A figure without processor time or memory of this process. */
    static BenchmarkLine plain(String name, String unit, double wall) {
        return new BenchmarkLine(
                name,
                unit,
                wall,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    BenchmarkLine against(String referenceName, double referenceWall) {
        return new BenchmarkLine(
                name,
                unit,
                wall,
                cpu,
                Optional.of(new Reference(referenceName, referenceWall)),
                peakHeap,
                peakMemory,
                rows);
    }

    BenchmarkLine withCpu(double figure) {
        return new BenchmarkLine(name, unit, wall, OptionalDouble.of(figure), reference, peakHeap, peakMemory, rows);
    }

    BenchmarkLine withPeakHeap(long bytes) {
        return new BenchmarkLine(name, unit, wall, cpu, reference, Optional.of(bytes), peakMemory, rows);
    }

    BenchmarkLine withPeakMemory(Optional<Long> bytes) {
        return new BenchmarkLine(name, unit, wall, cpu, reference, peakHeap, bytes, rows);
    }

    BenchmarkLine withRows(long number) {
        return new BenchmarkLine(name, unit, wall, cpu, reference, peakHeap, peakMemory, OptionalLong.of(number));
    }

    /** This figure over the reference's: of a rate, the share of the reference's speed. */
    OptionalDouble ratio() {
        return reference.map(other -> OptionalDouble.of(wall / other.wall())).orElse(OptionalDouble.empty());
    }
}
