package org.bringback.table.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/**
 * What the chart of all published days shows: the shares of those back at school and of those still to be found, since the
 * last day on which other lists were counted than before.
 */
final class TrendData {

    /** More would not fit a telephone; the table has them all. */
    private static final int DAYS = 8;

    private final ReportTable table;
    private final List<ReportRow> rows;

    TrendData(ReportTable table) {
        this.table = table;
        List<ReportRow> known =
                table.rows().stream().filter(row -> isKnown(row, "total")).toList();
        int first = 0;
        for (int index = 1; index < known.size(); index++) {
            first = isKnown(known.get(index), "open_change") ? first : index;
        }
        this.rows = known.subList(Math.max(first, known.size() - DAYS), known.size());
    }

    private boolean isKnown(ReportRow row, String column) {
        return table.find(row, column).flatMap(ReportCell::number).isPresent();
    }

    /** Empty where one day is left. */
    Optional<ReportChart> trend(ChartDefinition definition) {
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new TrendLines(
                        definition,
                        List.of(
                                line("found_returned_percent", Optional.of(Status.FOUND_RETURNED)),
                                line("open_percent", Optional.of(Status.NOT_FOUND)))));
    }

    private TrendLines.Line line(String column, Optional<Status> status) {
        return new TrendLines.Line(
                table.columns().stream()
                        .filter(one -> one.id().equals(column))
                        .findFirst()
                        .flatMap(ReportColumn::spanner)
                        .orElseThrow(),
                status,
                rows.stream()
                        .map(row -> new TrendLines.Point(
                                LocalDate.parse(row.id()),
                                table.find(row, column).orElseThrow()))
                        .toList());
    }
}
