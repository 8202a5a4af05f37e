package org.bringback.cli.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** @param kind what the sets have in common */
    static String together(String kind, List<Finding> findings) {
        return Stream.of(
                        "said ~.95 (odds half to twice 19 to 1): " + judged(together(findings, Evaluation::around95)),
                        "said ~.99 (odds half to twice 99 to 1): " + judged(together(findings, Evaluation::around99)),
                        "said .905 or more: " + wrong(together(findings, Evaluation::sure)))
                .map(line -> kind + " together, " + line + "\n")
                .collect(Collectors.joining());
    }

    private static Evaluation.Band together(List<Finding> findings, Function<Evaluation, Evaluation.Band> band) {
        return findings.stream()
                .map(finding -> band.apply(finding.result().evaluation().orElseThrow()))
                .reduce(Evaluation.Band::with)
                .orElseThrow();
    }

    private static String judged(Evaluation.Band band) {
        return band.pairs() == 0
                ? "-"
                : Finding.calibration(band) + Finding.format(" (%.3f to %.3f)", band.atLeast(), band.atMost());
    }

    private static String wrong(Evaluation.Band band) {
        return Finding.format(
                "%.1f should be wrong, %,d are, of %,d", band.wrongExpected(), band.wrong(), band.pairs());
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
