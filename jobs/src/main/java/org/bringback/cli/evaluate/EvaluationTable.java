package org.bringback.cli.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.linkage.evaluation.Evaluation;

/** The table, and below it the calibration of sets of a kind taken together: a single one has few such pairs. */
final class EvaluationTable {

    private EvaluationTable() {}

    static String table(List<EvaluationRow> evaluationRows) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(EvaluationRow.HEADER);
        evaluationRows.forEach(evaluationRow -> rows.add(evaluationRow.cells()));
        return rows.stream().map(row -> padded(row, widths(rows))).collect(Collectors.joining("\n", "", "\n"));
    }

    /** @param kind what the sets have in common */
    static String together(String kind, List<EvaluationRow> evaluationRows) {
        return Stream.of(
                        "said ~.95 (odds half to twice 19 to 1): "
                                + judged(together(evaluationRows, Evaluation::around95)),
                        "said ~.99 (odds half to twice 99 to 1): "
                                + judged(together(evaluationRows, Evaluation::around99)),
                        "said .905 or more: " + wrong(together(evaluationRows, Evaluation::sure)))
                .map(line -> kind + " together, " + line + "\n")
                .collect(Collectors.joining());
    }

    private static Evaluation.Band together(
            List<EvaluationRow> evaluationRows, Function<Evaluation, Evaluation.Band> band) {
        return evaluationRows.stream()
                .map(evaluationRow -> band.apply(evaluationRow.evaluation()))
                .reduce(Evaluation.Band::with)
                .orElseThrow();
    }

    private static String judged(Evaluation.Band band) {
        return band.pairs() == 0
                ? "-"
                : EvaluationRow.calibration(band)
                        + EvaluationRow.format(" (%.3f to %.3f)", band.lowerBound(), band.upperBound());
    }

    private static String wrong(Evaluation.Band band) {
        return EvaluationRow.format(
                "%.1f should be wrong, %,d are, of %,d", band.wrongExpected(), band.wrong(), band.pairs());
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, EvaluationRow.HEADER.size())
                .mapToObj(column -> Collections.max(
                        rows.stream().map(row -> row.get(column).length()).toList()))
                .toList();
    }

    private static String padded(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> EvaluationRow.format(
                        "%" + (column == 0 ? "-" : "") + widths.get(column) + "s", row.get(column)))
                .collect(Collectors.joining("  "));
    }
}
