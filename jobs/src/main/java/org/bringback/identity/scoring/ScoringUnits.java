package org.bringback.identity.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.bringback.text.ThreadCounts;

/**
 * Divides what has not been compared into units. Every unit reads nearly everything that is older, so the larger units
 * are, the less is read again and again; their rows have to fit into memory.
 *
 * @param maxRows of a unit, and of the older rows that are read at once
 */
record ScoringUnits(int maxRows) {

    /** What a row of a unit and an older one take of a heap beside everything else, in bytes, for each of the night's threads. */
    private static final long HEAP_A_ROW = 6_400;

    /** What a row that is kept ready for all units takes of a heap, in bytes. */
    private static final long HEAP_A_PREPARED_ROW = 1_000;

    private static final int SMALLEST = 30_000;
    private static final int LARGEST = 300_000;

    /** Fewer rows are compared sooner than they are handed to somebody. */
    private static final int WORTH_SHARING = 500;

    /** Units for a heap of so many bytes. */
    static ScoringUnits of(long heap) {
        return new ScoringUnits((int) Math.max(SMALLEST, Math.min(LARGEST, heap / HEAP_A_ROW)));
    }

    /** Whether older rows are better kept ready for all units of so many rows than read by each: where they fit. */
    boolean areWorthPreparing(long older, int rows) {
        boolean fits = older * HEAP_A_PREPARED_ROW <= Runtime.getRuntime().maxMemory() * 2 / 5;
        return older > 0 && fits && parts(rows, maxRows) > 2;
    }

    /**
     * The rows of a submission that no unit has compared, however large units were then, in the order of their keys.
     *
     * @param sharers how many processes share the units, 1 where it is this one only
     * @param key by row, ascending
     * @param compared units by their first key; those of other submissions do not matter
     */
    List<ScoringPartition> missing(
            long submission, int rows, int sharers, IntToLongFunction key, Map<Long, ScoringPartition> compared) {
        NavigableMap<Long, ScoringPartition> done = new TreeMap<>(compared);
        List<ScoringPartition> missing = new ArrayList<>();
        int from = 0;
        while (from < rows) {
            Map.Entry<Long, ScoringPartition> over = done.floorEntry(key.applyAsLong(from));
            if (over != null && over.getValue().last() >= key.applyAsLong(from)) {
                from = firstAbove(over.getValue().last(), from, rows, key);
            } else {
                Long next = done.higherKey(key.applyAsLong(from));
                int to = next == null ? rows : firstAbove(next - 1, from, rows, key);
                divide(submission, new Range(from, to), sharers, key, missing);
                from = to;
            }
        }
        return missing;
    }

    /** Rows that no unit has compared: the first, and the one after the last. */
    private record Range(int from, int to) {

        int rows() {
            return to - from;
        }
    }

    /** Units of nearly one size, as many as the threads or processes can share. */
    private void divide(
            long submission, Range range, int sharers, IntToLongFunction key, List<ScoringPartition> units) {
        int count = parts(range.rows(), maxRows);
        if (sharers > 1) {
            int worthIt = Math.max(count, Math.min(sharers, parts(range.rows(), WORTH_SHARING)));
            count = worthIt == 1 ? 1 : parts(worthIt, sharers) * sharers;
        } else if (count > 1) {
            count = parts(count, ThreadCounts.NIGHT) * ThreadCounts.NIGHT;
        }
        int size = parts(range.rows(), count);
        for (int first = range.from(); first < range.to(); first += size) {
            int last = Math.min(range.to(), first + size) - 1;
            units.add(new ScoringPartition(submission, key.applyAsLong(first), key.applyAsLong(last)));
        }
    }

    /** How many parts of at most that size something has. */
    private static int parts(int whole, int size) {
        return (whole + size - 1) / size;
    }

    /** The first row from one on whose key is larger. */
    private static int firstAbove(long value, int from, int rows, IntToLongFunction key) {
        int low = from;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.applyAsLong(middle) <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
