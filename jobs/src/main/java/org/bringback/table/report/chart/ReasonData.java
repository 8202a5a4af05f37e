package org.bringback.table.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.table.report.definition.ChartDefinition;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/** What the chart of causes shows: those of the table's first group, in its order. */
final class ReasonData {

    private final ReportTable table;

    ReasonData(ReportTable table) {
        this.table = table;
    }

    /** Empty where no cause has a figure above nought. */
    Optional<ReportChart> causes(ChartDefinition definition) {
        List<ReportChart.Share> causes = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.SUM && !causes.isEmpty()) {
                break;
            }
            if (row.weight() == ReportRow.Weight.PLAIN && row.level() > 0) {
                ReportCell percent = table.find(row, "percent").orElseThrow();
                causes.add(new ReportChart.Share(row.head(), percent));
            }
        }
        ReportChart.Shares chart = new ReportChart.Shares(definition, causes);
        return chart.largest() > 0 ? Optional.of(chart) : Optional.empty();
    }
}
