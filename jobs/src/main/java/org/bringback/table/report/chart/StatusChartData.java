package org.bringback.table.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** What the charts of a status table show. */
final class StatusChartData {

    private final ReportTable table;
    private final LocalDate asOf;
    private final Optional<LocalDate> against;

    StatusChartData(ReportTable table, LocalDate asOf, Optional<LocalDate> against) {
        this.table = table;
        this.asOf = asOf;
        this.against = against;
    }

    /** Empty where no bar would have a part: a frame without anything in it says nothing. */
    Optional<ReportChart> share(ChartDefinition definition) {
        List<StackedBars.Bar> bars = new ArrayList<>();
        String counted = column("cases").isPresent() ? "cases" : "persons";
        against.filter(unused -> column("against_" + counted).isPresent())
                .ifPresent(date -> bars.add(bar(date, "against_" + counted, "against_percent")));
        bars.add(bar(asOf, counted, "percent"));
        return bars.stream().anyMatch(StatusChartData::showsSomething)
                ? Optional.of(new StackedBars(definition, bars))
                : Optional.empty();
    }

    private static boolean showsSomething(StackedBars.Bar bar) {
        return bar.hasTotal() && bar.shownParts().stream().anyMatch(part -> part.number() > 0);
    }

    private StackedBars.Bar bar(LocalDate date, String persons, String percent) {
        Optional<ReportRow> total = table.rows().stream()
                .filter(row -> row.weight() == ReportRow.Weight.TOTAL)
                .findFirst();
        List<StackedBars.Part> parts = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            status(row)
                    .ifPresent(status -> parts.add(new StackedBars.Part(
                            status, row.head(), cell(row, persons).orElseThrow(), cell(row, percent))));
        }
        return new StackedBars.Bar(date, total.flatMap(row -> cell(row, persons)), parts);
    }

    /** Empty where there is nothing to compare with, nobody on either day, or where whatever changed is not printed. */
    Optional<ReportChart> change(ChartDefinition definition) {
        if (against.isEmpty() || column("change").isEmpty() || isNobody()) {
            return Optional.empty();
        }
        List<DivergingBars.Change> changes = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            status(row)
                    .ifPresent(status -> changes.add(new DivergingBars.Change(
                            status, row.head(), cell(row, "change").orElseThrow())));
        }
        boolean known =
                changes.stream().allMatch(change -> change.persons().number().isPresent());
        boolean changed = changes.stream()
                .flatMap(change -> change.persons().number().stream())
                .anyMatch(number -> number.signum() != 0);
        return known || changed
                ? Optional.of(new DivergingBars(definition, asOf, against.get(), changes))
                : Optional.empty();
    }

    /** Whether the table has persons or cases, and none on any of its days. */
    private boolean isNobody() {
        String counted = column("cases").isPresent() ? "cases" : "persons";
        return column(counted).isPresent()
                && table.rows().stream()
                        .flatMap(row -> Stream.of(cell(row, counted), cell(row, "against_" + counted)))
                        .flatMap(Optional::stream)
                        .allMatch(cell -> !cell.isSuppressed()
                                && cell.number()
                                        .filter(number -> number.signum() != 0)
                                        .isEmpty());
    }

    private static Optional<Status> status(ReportRow row) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(row.id()))
                .findFirst();
    }

    private Optional<ReportCell> cell(ReportRow row, String id) {
        return column(id).map(index -> row.cells().get(index));
    }

    private Optional<Integer> column(String id) {
        for (int index = 0; index < table.columns().size(); index++) {
            if (table.columns().get(index).id().equals(id)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
