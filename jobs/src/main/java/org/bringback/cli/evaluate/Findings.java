package org.bringback.cli.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.Evaluation;

/** The table, and below it the calibration of sets of a kind taken together: a single one has few such pairs. */
final class Findings {

    private Findings() {}

    static String table(List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Finding.HEADER);
        findings.forEach(finding -> rows.add(finding.cells()));
        return rows.stream().map(row -> padded(row, widths(rows))).collect(Collectors.joining("\n", "", "\n"));
    }

    static String together(String kind, List<Finding> findings) {
        return kind + " together: said " + together(findings, Evaluation::around95) + "; said "
                + together(findings, Evaluation::around99) + "\n";
    }

    private static String together(List<Finding> findings, Function<Evaluation, Evaluation.Band> band) {
        return Finding.calibration(findings.stream()
                .map(finding -> band.apply(finding.result().evaluation().orElseThrow()))
                .reduce(Evaluation.Band::with)
                .orElseThrow());
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, Finding.HEADER.size())
                .mapToObj(column -> Collections.max(
                        rows.stream().map(row -> row.get(column).length()).toList()))
                .toList();
    }

    private static String padded(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column ->
                        Finding.format("%" + (column == 0 ? "-" : "") + widths.get(column) + "s", row.get(column)))
                .collect(Collectors.joining("  "));
    }
}
