package org.bringback.render.pdf;

import java.util.List;
import java.util.Optional;
import org.bringback.table.report.Column;
import org.bringback.table.report.ReportTable;
import org.bringback.table.report.Unit;

/** Which column of a table a picture shows. */
final class TableColumns {

    private TableColumns() {}

    /** The first percentage; else the total; else the last column of persons. */
    static Optional<Integer> mostTelling(ReportTable table) {
        List<Column> columns = table.columns();
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
    static String name(Column column, ReportText text) {
        String head = text.of(column.head());
        return column.over().map(over -> head + " (" + text.of(over) + ")").orElse(head);
    }
}
