package org.bringback.linkage.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/** How often each value of each field occurs on either side. */
final class ValueCounts {
    private final boolean within;
    private final int[][] left;
    private final int[][] right;
    private final List<ValueComparator> valueComparators;

    ValueCounts(
            RecordTable leftTable,
            RecordTable rightTable,
            List<Dictionary> values,
            List<ValueComparator> valueComparators,
            Workers workers) {
        this.within = leftTable == rightTable;
        this.valueComparators = valueComparators;
        this.left = count(leftTable, values, workers);
        this.right = within ? left : count(rightTable, values, workers);
    }

    private static int[][] count(RecordTable table, List<Dictionary> values, Workers workers) {
        return workers.map(values.size(), field -> {
                    int[] counts = new int[values.get(field).size()];
                    for (int row = 0; row < table.rows(); row++) {
                        counts[table.code(row, field)]++;
                    }
                    return counts;
                })
                .toArray(int[][]::new);
    }

    int[] ofRight(int field) {
        return right[field];
    }

    /** Different values on the right side. */
    int distinct(int field) {
        int distinct = 0;
        for (int code = 1; code < right[field].length; code++) {
            distinct += right[field][code] > 0 ? 1 : 0;
        }
        return distinct;
    }

    /**
     * The share of pairs with equal values among those that have both, by the level at which equal values stand: not
     * all equal values are full agreement.
     */
    Map<Integer, Double> equalByLevel(int field) {
        double leftRows = 0;
        double rightRows = 0;
        Map<Integer, Double> pairs = new TreeMap<>();
        for (int code = 1; code < left[field].length; code++) {
            double a = left[field][code];
            double b = right[field][code];
            leftRows += a;
            rightRows += b;
            double equal = within ? a * (a - 1) / 2 : a * b;
            if (equal > 0) {
                pairs.merge(valueComparators.get(field).level(code, code), equal, Double::sum);
            }
        }
        double all = Math.max(1, within ? leftRows * (leftRows - 1) / 2 : leftRows * rightRows);
        pairs.replaceAll((level, equal) -> equal / all);
        return pairs;
    }
}
