package org.bringback.linkage.draft;

import java.util.Arrays;
import java.util.List;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;

/** How many candidate pairs a blocking rule would bring, reckoned from a sample of the rows. */
final class CandidatePairEstimate {
    /** A sample is cut into so many strips to see whether equal rows stand near each other. */
    private static final int STRIPS = 8;

    private final RecordSample sample;

    CandidatePairEstimate(RecordSample sample) {
        this.sample = sample;
    }

    /**
     * About how many pairs of the whole files have these fields in common. Those of rows that stand anywhere grow with the
     * square of the rows. Those of rows that stand near each other, as the copies of a nearly unique number do in a sorted
     * file, grow with the rows only: a strip of the sample holds as many of them as the same part of any sample.
     */
    double pairs(List<DraftField> together) {
        double all = pairs(together, 0, 1);
        double near = 0;
        for (int strip = 0; strip < STRIPS; strip++) {
            near += pairs(together, strip, STRIPS);
        }
        double anywhere = Math.min(all, (all - near) * STRIPS / (STRIPS - 1));
        return anywhere * sample.scale() + (all - anywhere) * sample.linearScale();
    }

    /** Pairs within one of some strips of equal size. */
    private double pairs(List<DraftField> together, int strip, int strips) {
        long[] right = keys(sample.right(), together, strip, strips);
        return sample.left() == sample.right()
                ? pairsWithin(right)
                : pairs(keys(sample.left(), together, strip, strips), right);
    }

    private static double pairsWithin(long[] keys) {
        double pairs = 0;
        for (int from = 0; from < keys.length; from = end(keys, from)) {
            double count = end(keys, from) - from;
            pairs += count * (count - 1) / 2;
        }
        return pairs;
    }

    private static double pairs(long[] left, long[] right) {
        double pairs = 0;
        int other = 0;
        for (int from = 0; from < left.length; from = end(left, from)) {
            while (other < right.length && right[other] < left[from]) {
                other++;
            }
            if (other < right.length && right[other] == left[from]) {
                pairs += (double) (end(left, from) - from) * (end(right, other) - other);
            }
        }
        return pairs;
    }

    /** Just after the keys that are equal to one. */
    private static int end(long[] keys, int from) {
        int end = from + 1;
        while (end < keys.length && keys[end] == keys[from]) {
            end++;
        }
        return end;
    }

    /** A number for each row of a strip that has all these fields, equal where the fields are; in ascending order. */
    private long[] keys(RecordTable table, List<DraftField> together, int strip, int strips) {
        int[] columns = together.stream()
                .flatMap(field -> field.field().columns().stream())
                .mapToInt(sample.columns()::indexOf)
                .toArray();
        int first = (int) ((long) table.rows() * strip / strips);
        int end = (int) ((long) table.rows() * (strip + 1) / strips);
        long[] keys = new long[end - first];
        int filled = 0;
        for (int row = first; row < end; row++) {
            if (hasAll(table, row, columns)) {
                keys[filled++] = key(table, row, columns);
            }
        }
        Arrays.sort(keys, 0, filled);
        return Arrays.copyOf(keys, filled);
    }

    private static boolean hasAll(RecordTable table, int row, int[] columns) {
        for (int column : columns) {
            if (table.code(row, column) == Dictionary.MISSING) {
                return false;
            }
        }
        return true;
    }

    private static long key(RecordTable table, int row, int[] columns) {
        long key = 0;
        for (int column : columns) {
            key = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L + table.code(row, column);
        }
        return key;
    }
}
