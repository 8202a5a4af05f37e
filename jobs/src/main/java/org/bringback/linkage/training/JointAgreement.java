package org.bringback.linkage.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/** How often two rows have the very same values in two fields at once, among rows that have both fields. */
final class JointAgreement {
    /** Rows of each side from all over the file; their pairs are a billion. */
    private static final int ENOUGH_ROWS = 40_000;
    /** Fewer pairs than this that agree in two fields say nothing. */
    private static final double ENOUGH_PAIRS = 30;

    private final RecordTable left;
    private final RecordTable right;
    private final List<ValueComparator> comparators;

    JointAgreement(RecordTable left, RecordTable right, List<ValueComparator> comparators) {
        this.left = left;
        this.right = right;
        this.comparators = comparators;
    }

    /** By two fields, the first the larger number; 0 where too few pairs agree. */
    double[][] shares(Workers workers) {
        int fields = left.width();
        int[] pairs = IntStream.range(0, fields * fields)
                .filter(pair -> pair / fields > pair % fields)
                .toArray();
        List<Double> found = workers.map(pairs.length, number -> share(pairs[number] / fields, pairs[number] % fields));
        double[][] shares = new double[fields][fields];
        for (int number = 0; number < pairs.length; number++) {
            shares[pairs[number] / fields][pairs[number] % fields] = found.get(number);
        }
        return shares;
    }

    private double share(int one, int other) {
        long[] ofRight = values(right, one, other, new SplitMix64(1));
        long[] ofLeft = left == right ? ofRight : values(left, one, other, new SplitMix64(2));
        double agreeing = 0;
        int at = 0;
        for (int from = 0; from < ofLeft.length; from = end(ofLeft, from)) {
            while (at < ofRight.length && ofRight[at] < ofLeft[from]) {
                at++;
            }
            if (at < ofRight.length && ofRight[at] == ofLeft[from]) {
                double count = isFullAgreement(ofLeft[from], one, other) ? end(ofLeft, from) - from : 0;
                agreeing += left == right ? count * (count - 1) / 2 : count * (end(ofRight, at) - at);
            }
        }
        double all =
                left == right ? ofLeft.length * (ofLeft.length - 1.0) / 2 : (double) ofLeft.length * ofRight.length;
        return agreeing < ENOUGH_PAIRS ? 0 : agreeing / all;
    }

    /** Not all equal values are: a year without a day is the same year only. */
    private boolean isFullAgreement(long values, int one, int other) {
        int first = (int) (values >>> 32);
        int second = (int) values;
        return comparators.get(one).level(first, first) == 1
                && comparators.get(other).level(second, second) == 1;
    }

    private static int end(long[] values, int from) {
        int end = from + 1;
        while (end < values.length && values[end] == values[from]) {
            end++;
        }
        return end;
    }

    /**
     * A number for each row that has both, in ascending order. Of a large table one row of each so many is drawn: files are
     * often in the same order, and every so-many-th row of both would be the same person far more often than rows are.
     */
    private static long[] values(RecordTable table, int one, int other, SplitMix64 random) {
        int step = Math.max(1, table.rows() / ENOUGH_ROWS);
        long[] values = new long[table.rows() / step + 1];
        int filled = 0;
        for (int from = 0; from < table.rows(); from += step) {
            int row = from + random.below(Math.min(step, table.rows() - from));
            int first = table.code(row, one);
            int second = table.code(row, other);
            if (first != Dictionary.MISSING && second != Dictionary.MISSING) {
                values[filled++] = (long) first << 32 | second;
            }
        }
        Arrays.sort(values, 0, filled);
        return Arrays.copyOf(values, filled);
    }
}
