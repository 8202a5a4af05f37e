package org.bringback.identity.linkage.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.model.BlockingRule;
import org.bringback.identity.linkage.model.KeyPart;
import org.bringback.identity.linkage.records.Dictionary;
import org.bringback.identity.linkage.records.RecordTable;

/**
 * Chooses blocking rules: every single field that does not bring too many pairs, and for fields that would, pairs of
 * fields that together do not. A true pair is lost only if it disagrees under every one of them.
 */
final class BlockingGuess {
    private static final double FEW_PAIRS = 1_000_000;
    private static final double PAIRS_A_ROW = 10;
    private static final int MOST_RULES = 16;

    private final SampleTables sample;
    private final List<GuessedField> fields;
    private final double budget;
    private final double scale;

    BlockingGuess(SampleTables sample, List<GuessedField> fields) {
        this.sample = sample;
        this.fields = fields;
        double rows = Math.max(sample.leftRows(), sample.rightRows());
        this.budget = Math.max(FEW_PAIRS, PAIRS_A_ROW * rows);
        this.scale = sample.scale();
    }

    List<BlockingRule> rules() {
        List<BlockingRule> rules = new ArrayList<>();
        List<GuessedField> tooCommon = new ArrayList<>();
        for (GuessedField field : fields) {
            KeyPart part = KeyPart.whole(field.name());
            if (pairs(List.of(field)) * scale <= budget) {
                rules.add(new BlockingRule(List.of(part)));
            } else {
                tooCommon.add(field);
            }
        }
        tooCommon.sort(Comparator.comparingDouble(field -> pairs(List.of(field))));
        for (int i = 0; i < tooCommon.size() && rules.size() < MOST_RULES; i++) {
            for (int j = i + 1; j < tooCommon.size() && rules.size() < MOST_RULES; j++) {
                if (pairs(List.of(tooCommon.get(i), tooCommon.get(j))) * scale <= budget) {
                    rules.add(new BlockingRule(List.of(
                            KeyPart.whole(tooCommon.get(i).name()),
                            KeyPart.whole(tooCommon.get(j).name()))));
                }
            }
        }
        return rules;
    }

    private double pairs(List<GuessedField> together) {
        long[] right = keys(sample.right(), together);
        return sample.left() == sample.right() ? pairsWithin(right) : pairs(keys(sample.left(), together), right);
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

    /** A number for each row that has all these fields, equal where the fields are; in ascending order. */
    private long[] keys(RecordTable table, List<GuessedField> together) {
        int[] columns = together.stream()
                .flatMap(field -> field.field().columns().stream())
                .mapToInt(sample.columns()::indexOf)
                .toArray();
        return IntStream.range(0, table.rows())
                .filter(row -> Arrays.stream(columns).allMatch(column -> table.code(row, column) != Dictionary.MISSING))
                .mapToLong(row -> key(table, row, columns))
                .sorted()
                .toArray();
    }

    private static long key(RecordTable table, int row, int[] columns) {
        long key = 0;
        for (int column : columns) {
            key = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L + table.code(row, column);
        }
        return key;
    }
}
