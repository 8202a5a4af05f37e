package org.bringback.render.pdf.chart;

import java.util.List;
import java.util.Optional;
import org.bringback.render.pdf.text.ReportText;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;

/** Which column of a table a picture shows. */
final class ChartColumns {

    private ChartColumns() {}

    /** The first percentage; else the total; else the last column of persons. */
    static Optional<Integer> columnToShow(ReportTable table) {
        List<ReportColumn> columns = table.columns();
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).unit() == Unit.PERCENT) {
                return Optional.of(i);
            }
            if (columns.get(i).unit() == Unit.PERSONS) {
                found = Optional.of(i);
            }
        }
        return found;
    }

    /** A column named by itself, without its neighbours. */
    static String name(ReportColumn column, ReportText text) {
        String head = text.formatted(column.head());
        return column.spanner()
                .map(over -> head + " (" + text.formatted(over) + ")")
                .orElse(head);
    }
}
