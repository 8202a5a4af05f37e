package org.bringback.linkage.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Chooses blocking rules: every single field that does not bring too many pairs, and for fields that would, pairs of
 * fields that together do not. A true pair is lost only if it disagrees under every one of them.
 */
final class BlockingRuleSelector {
    private static final double FEW_PAIRS = 1_000_000;
    private static final double PAIRS_A_ROW = 5;
    private static final int MAX_RULES = 16;
    /** A second field of two or three values, such as sex, hardly divides the pairs: others find what such a rule does. */
    private static final double MIN_DIVISION = 4;

    /** A sample is cut into so many strips to see whether equal rows stand near each other. */
    private static final int STRIPS = 8;

    private final RecordSample sample;
    private final List<DraftField> fields;
    private final Workers workers;
    private final double budget;

    BlockingRuleSelector(RecordSample sample, List<DraftField> fields, Workers workers) {
        this.sample = sample;
        this.fields = fields;
        this.workers = workers;
        double rows = Math.max(sample.leftRows(), sample.rightRows());
        this.budget = Math.max(FEW_PAIRS, PAIRS_A_ROW * rows);
    }

    List<BlockingRule> rules() {
        List<Double> alone = workers.map(fields.size(), field -> pairs(List.of(fields.get(field))));
        List<BlockingRule> rules = new ArrayList<>();
        List<Integer> tooCommon = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            if (alone.get(field) <= budget) {
                rules.add(rule(List.of(fields.get(field))));
            } else {
                tooCommon.add(field);
            }
        }
        tooCommon.sort(Comparator.comparingDouble(alone::get));
        addPairsOf(tooCommon, alone, rules);
        return rules;
    }

    /** @param common the fields that bring too many pairs by themselves, the rarer values first */
    private void addPairsOf(List<Integer> common, List<Double> alone, List<BlockingRule> rules) {
        for (int one = 0; one < common.size() && rules.size() < MAX_RULES; one++) {
            DraftField first = fields.get(common.get(one));
            double max = Math.min(budget, alone.get(common.get(one)) / MIN_DIVISION);
            List<List<DraftField>> together = common.subList(one + 1, common.size()).stream()
                    .map(second -> List.of(first, fields.get(second)))
                    .toList();
            List<Double> pairs = workers.map(together.size(), number -> pairs(together.get(number)));
            for (int number = 0; number < together.size() && rules.size() < MAX_RULES; number++) {
                if (pairs.get(number) <= max) {
                    rules.add(rule(together.get(number)));
                }
            }
        }
    }

    private static BlockingRule rule(List<DraftField> together) {
        return new BlockingRule(
                together.stream().map(field -> KeyPart.whole(field.name())).toList());
    }

    /**
     * About how many pairs of the whole files have these fields in common. Those of rows that stand anywhere grow with the
     * square of the rows. Those of rows that stand near each other, as the copies of a nearly unique number do in a sorted
     * file, grow with the rows only: a strip of the sample holds as many of them as the same part of any sample.
     */
    private double pairs(List<DraftField> together) {
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
