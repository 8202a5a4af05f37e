package org.bringback.table.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** What the chart of all published days shows: the shares of those back at school and of those still to be found. */
final class TrendData {

    /** More would not fit a telephone; the table has them all. */
    private static final int DAYS = 8;

    private final ReportTable table;

    TrendData(ReportTable table) {
        this.table = table;
    }

    ReportChart trend(ChartDefinition definition) {
        return new ReportChart.Trend(
                definition,
                List.of(
                        line("found_returned_percent", Optional.of(Status.FOUND_RETURNED)),
                        line("open_percent", Optional.of(Status.NOT_FOUND))));
    }

    private ReportChart.Line line(String column, Optional<Status> status) {
        List<ReportRow> rows = table.rows();
        return new ReportChart.Line(
                table.columns().stream()
                        .filter(one -> one.id().equals(column))
                        .findFirst()
                        .flatMap(ReportColumn::spanner)
                        .orElseThrow(),
                status,
                rows.subList(Math.max(0, rows.size() - DAYS), rows.size()).stream()
                        .map(row -> new ReportChart.Point(
                                LocalDate.parse(row.id()),
                                table.find(row, column).orElseThrow()))
                        .toList());
    }
}
