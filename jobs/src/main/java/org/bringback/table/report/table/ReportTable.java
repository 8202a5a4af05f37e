package org.bringback.table.report.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.report.definition.Topic;
import org.bringback.text.BilingualText;

/**
 * One table of a report.
 *
 * @param topic what it shows; unique in its report, the same in every report that has such a table
 * @param stub heads the first column, which names the rows
 * @param reference with which {@code explain figure} finds the cases: a row's and a column's ids make it whole; empty
 *     where the figures count no cases
 * @param notes stand under the table
 */
public record ReportTable(
        Topic topic,
        BilingualText title,
        BilingualText stub,
        List<ReportColumn> columns,
        List<ReportRow> rows,
        Optional<String> reference,
        List<BilingualText> notes) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (ReportRow row : rows) {
            if (row.cells().size() != columns.size() || !names.add(row.id())) {
                throw new IllegalArgumentException("row " + row.id() + " of " + topic + " is wrong");
            }
        }
    }
}
