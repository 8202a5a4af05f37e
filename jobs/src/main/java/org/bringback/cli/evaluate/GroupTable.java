package org.bringback.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.linkage.evaluation.Evaluation;

/** For whom the engine is how sure: of the true pairs of each group those missed, of its matches the false ones. */
final class GroupTable {
    private static final String MAJORITY = "majority";

    private GroupTable() {}

    /** A line for each group of each kind of sets, seeds taken together; none where the truth knows no groups. */
    static String of(List<EvaluationRow> rows) {
        Map<String, Map<String, Evaluation.Score>> kinds = new TreeMap<>();
        for (EvaluationRow row : rows) {
            String kind = row.set().substring(0, row.set().lastIndexOf('-'));
            Map<String, Evaluation.Score> groups = kinds.computeIfAbsent(kind, fresh -> new TreeMap<>());
            row.evaluation().groups().forEach((group, score) -> groups.merge(group, score, Evaluation.Score::with));
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach((kind, groups) -> groups.forEach((group, score) -> {
            double gap = groups.getOrDefault(MAJORITY, score).recall() - score.recall();
            lines.add(EvaluationRow.format(
                    "%-16s %-18s %,9d true pairs, missed %6.2f %%, false %6.2f %%, missed more than the majority %+6.2f",
                    kind,
                    group,
                    score.truePairs(),
                    100 * (1 - score.recall()),
                    100 * (1 - score.precision()),
                    100 * gap));
        }));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
