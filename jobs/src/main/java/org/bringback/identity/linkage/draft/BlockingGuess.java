package org.bringback.identity.linkage.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.identity.linkage.model.BlockingRule;
import org.bringback.identity.linkage.model.KeyPart;
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
        Map<String, Integer> right = counts(sample.right(), together);
        if (sample.left() == sample.right()) {
            return right.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
        }
        return counts(sample.left(), together).entrySet().stream()
                .mapToDouble(entry -> (double) entry.getValue() * right.getOrDefault(entry.getKey(), 0))
                .sum();
    }

    private Map<String, Integer> counts(RecordTable table, List<GuessedField> together) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            StringBuilder key = new StringBuilder();
            boolean missing = false;
            for (GuessedField field : together) {
                for (String column : field.field().columns()) {
                    int code = table.code(row, sample.columns().indexOf(column));
                    missing |= code == 0;
                    key.append(code).append(',');
                }
            }
            if (!missing) {
                counts.merge(key.toString(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
