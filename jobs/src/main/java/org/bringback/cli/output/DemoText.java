package org.bringback.cli.output;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.job.RunSummary;
import org.bringback.job.demo.Difference;
import org.bringback.job.demo.TruthCheck;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusRow;
import org.bringback.table.status.StatusTable;

/** What the demo prints: every list's computed figures beside those asked for, and why any of them differ. */
public final class DemoText {

    private final PrintWriter out;
    private final ReferenceContext referenceContext;
    private final TruthCheck truth;
    private final String wanted;
    private int compared;

    /** @param published whether the figures asked for are the ministry's */
    public DemoText(PrintWriter out, ReferenceContext referenceContext, TruthCheck truth, boolean published) {
        this.out = out;
        this.referenceContext = referenceContext;
        this.truth = truth;
        this.wanted = published ? "published" : "asked for";
    }

    public void write(State state, List<RunSummary> nights) {
        CohortTables figures = new CohortTables(
                state.database(),
                referenceContext.agencies(),
                referenceContext.reference().statuses(),
                referenceContext
                        .reference()
                        .cohorts()
                        .find(truth.dates().get(0))
                        .orElseThrow());
        for (Agency agency : referenceContext.agencies().list()) {
            writeList(agency, figures);
        }
        writeDifferences(truth.differences(
                referenceContext.agencies().list().stream().map(Agency::list).toList()));
        for (RunSummary night : nights) {
            night.outputs().stream()
                    .filter(path -> path.toString().endsWith(".pdf"))
                    .forEach(out::println);
        }
    }

    private void writeList(Agency agency, CohortTables figures) {
        List<StatusTable> tables = new ArrayList<>();
        for (LocalDate date : truth.dates()) {
            figures.list(agency.list(), date, figures.dayBefore(date)).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            return;
        }
        out.println(agency.list() + ": " + agency.office(truth.dates().get(0)).englishThenThai());
        out.println(line(
                "",
                tables.stream().map(table -> pair(table.asOf().toString(), "")).toList(),
                ""));
        out.println(
                line("", tables.stream().map(table -> pair("computed", wanted)).toList(), "change"));
        StatusTable last = tables.get(tables.size() - 1);
        last.rows().keySet().forEach(status -> writeRow(agency.list(), Optional.of(status), tables));
        writeRow(agency.list(), Optional.empty(), tables);
        out.println();
    }

    private void writeRow(ListId list, Optional<Status> status, List<StatusTable> tables) {
        List<String> cells = new ArrayList<>();
        String change = "";
        for (StatusTable table : tables) {
            StatusRow row = status.flatMap(
                            one -> Optional.ofNullable(table.rows().get(one)))
                    .orElse(table.total());
            cells.add(pair(number(row), String.format(Locale.ROOT, "%,d", wanted(list, table.asOf(), status))));
            change = row.change().isPresent()
                    ? String.format(Locale.ROOT, "%+,d", row.change().getAsLong())
                    : "";
            compared++;
        }
        out.println(line(status.map(Status::name).orElse("TOTAL"), cells, change.equals("+0") ? "0" : change));
    }

    private static String number(StatusRow row) {
        return row.persons().isPresent()
                ? String.format(Locale.ROOT, "%,d", row.persons().getAsLong())
                : "–";
    }

    private long wanted(ListId list, LocalDate asOf, Optional<Status> status) {
        Map<Status, Long> figures = truth.figures(list, asOf);
        return status.map(one -> figures.getOrDefault(one, 0L))
                .orElseGet(() ->
                        figures.values().stream().mapToLong(Long::longValue).sum());
    }

    private static String pair(String left, String right) {
        return String.format(Locale.ROOT, "%12s %10s", left, right);
    }

    private static String line(String label, List<String> cells, String change) {
        return String.format(Locale.ROOT, "  %-20s%s %10s", label, String.join("", cells), change)
                .stripTrailing();
    }

    private void writeDifferences(List<Difference> differences) {
        if (differences.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "All %d figures are those %s. / ตัวเลขตรงกันทั้ง %d ค่า%n%n",
                    compared,
                    wanted,
                    compared);
            return;
        }
        out.printf(Locale.ROOT, "%d of %d figures differ, by cause:%n", differences.size(), compared);
        for (Difference difference : differences) {
            out.printf(
                    Locale.ROOT,
                    "  %-13s %s %-19s %,10d computed, %,d %s: %s%n",
                    difference.list(),
                    difference.asOf(),
                    difference.status(),
                    difference.computed(),
                    difference.expected(),
                    wanted,
                    causes(difference));
        }
        out.println();
    }

    private static String causes(Difference difference) {
        return new TreeMap<>(difference.causes())
                .entrySet().stream()
                        .map(cause -> String.format(
                                Locale.ROOT, "%s %+d", cause.getKey().words(), cause.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
