package org.bringback.render;

import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** Every cell of reports by its place, written one way, against which every format is held. */
public final class ReportCells {

    private ReportCells() {}

    /** From {@code obec|status|TOTAL|persons} to {@code 28134}, {@code suppressed}, {@code 2022-09-23} or {@code ก¦a}. */
    public static SortedMap<String, String> of(Iterable<Report> reports) {
        SortedMap<String, String> cells = new TreeMap<>();
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                for (ReportRow line : table.rows()) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        cells.put(
                                place(report, table, line, table.columns().get(column)),
                                text(line.cells().get(column)));
                    }
                }
            }
        }
        return cells;
    }

    private static String place(Report report, ReportTable table, ReportRow line, ReportColumn column) {
        return String.join("|", report.id().fileStem(), table.topic().word(), line.id(), column.id());
    }

    private static String text(ReportCell cell) {
        if (cell instanceof ReportCell.Figure figure) {
            return figure.value().toPlainString();
        }
        if (cell instanceof ReportCell.Instead instead) {
            return SharedNames.key(instead.symbol());
        }
        if (cell instanceof ReportCell.Day day) {
            return day.date().toString();
        }
        return words(((ReportCell.Text) cell).words());
    }

    public static String words(BilingualText words) {
        return words.thai() + "¦" + words.english();
    }
}
