package org.bringback.table.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.Words;

/**
 * One table of a report.
 *
 * @param topic what it shows; unique in its report, the same in every report that has such a table
 * @param stub heads the first column, which names the lines
 * @param reference with which {@code explain figure} finds the cases: a line's and a column's ids make it whole; empty
 *     where the figures count no cases
 * @param notes stand under the table
 */
public record ReportTable(
        Topic topic,
        Words title,
        Words stub,
        List<Column> columns,
        List<Line> lines,
        Optional<String> reference,
        List<Words> notes) {

    public ReportTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (line.cells().size() != columns.size() || !names.add(line.id())) {
                throw new IllegalArgumentException("line " + line.id() + " of " + topic + " is wrong");
            }
        }
    }
}
