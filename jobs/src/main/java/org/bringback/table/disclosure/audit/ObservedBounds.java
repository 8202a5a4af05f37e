package org.bringback.table.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The least and the greatest count of each cell in the possible tables that were seen. */
final class ObservedBounds {

    private static final double TOLERANCE = 1e-6;
    private static final double INFINITE = 1e15;

    private final double[] lower;
    private final double[] upper;

    ObservedBounds(int cells) {
        this.lower = new double[cells];
        this.upper = new double[cells];
        Arrays.fill(lower, INFINITE);
        Arrays.fill(upper, -INFINITE);
    }

    /** Whether no table was seen yet. */
    boolean isEmpty() {
        return lower[0] >= INFINITE;
    }

    FeasibilityInterval interval(int index) {
        return new FeasibilityInterval(
                (long) Math.ceil(lower[index] - TOLERANCE), (long) Math.floor(upper[index] + TOLERANCE));
    }

    boolean isNarrow(int index, List<Long> needed) {
        return interval(index).width() < needed.get(index);
    }

    /** How many cells are narrower than they must be. */
    long narrow(List<Long> needed) {
        return IntStream.range(0, lower.length)
                .filter(index -> isNarrow(index, needed))
                .count();
    }

    /**
     * Whether no whole number lies between the count that was seen and one that no table exceeds, or falls below.
     *
     * @param direction 1 for the greatest count, -1 for the least
     */
    boolean isAt(int index, int direction, double end) {
        return direction > 0
                ? interval(index).to() >= Math.floor(end + TOLERANCE)
                : interval(index).from() <= Math.ceil(end - TOLERANCE);
    }

    /** Whether a table was seen that goes as far as outer bounds allow: no programme goes further. */
    boolean isAtEnd(int index, int direction, CellBounds outer) {
        FeasibilityInterval end = outer.interval(index);
        return isAt(index, direction, (double) (direction > 0 ? end.to() : end.from()));
    }

    void observe(long[] table) {
        observe(Arrays.stream(table).asDoubleStream().toArray());
    }

    void observe(double[] table) {
        for (int index = 0; index < table.length; index++) {
            observe(index, table[index]);
        }
    }

    void observe(RegionalBounds.Counts counts) {
        for (int at = 0; at < counts.indices().length; at++) {
            observe(counts.indices()[at], counts.values()[at]);
        }
    }

    void observe(int index, double value) {
        lower[index] = Math.min(lower[index], value);
        upper[index] = Math.max(upper[index], value);
    }
}
