package org.bringback.table.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/**
 * What the chart of causes shows: those of the table's first group, in its order. Of those without a figure nobody knows how
 * large they are, so there is a chart only where at least two thirds have one.
 */
final class ReasonData {

    private final ReportTable table;

    ReasonData(ReportTable table) {
        this.table = table;
    }

    /** Empty where too few causes have a figure, or none has one above nought. */
    Optional<ReportChart> causes(ChartDefinition definition) {
        List<ShareBars.Share> causes = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.SUM && !causes.isEmpty()) {
                break;
            }
            if (row.weight() == ReportRow.Weight.PLAIN && row.level() > 0) {
                ReportCell percent = table.find(row, "percent").orElseThrow();
                causes.add(new ShareBars.Share(row.head(), percent));
            }
        }
        ShareBars chart = new ShareBars(definition, causes);
        long known = causes.stream()
                .filter(cause -> cause.percent().number().isPresent())
                .count();
        return chart.largest() > 0 && 3 * known >= 2L * causes.size() ? Optional.of(chart) : Optional.empty();
    }
}
