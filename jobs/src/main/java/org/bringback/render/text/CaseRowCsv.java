package org.bringback.render.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bringback.table.drilldown.CaseRow;

/** The rows behind a figure as CSV, a line each. */
public final class CaseRowCsv {

    private static final List<String> HEADER = List.of(
            "list",
            "person",
            "status",
            "status_date",
            "file",
            "sheet",
            "line",
            "counts",
            "because",
            "rows",
            "id",
            "name",
            "birth_date");

    private final CsvWriter csv;
    private final UnaryOperator<String> shown;
    private final UnaryOperator<String> sheets;

    /**
     * @param shown what of a personal value may be seen
     * @param sheets what of a sheet's name may be seen
     */
    public CaseRowCsv(Appendable out, UnaryOperator<String> shown, UnaryOperator<String> sheets) {
        this.sheets = sheets;
        this.csv = new CsvWriter(out);
        this.shown = shown;
        write(HEADER);
    }

    public void row(CaseRow row) {
        write(cells(row, shown, sheets));
    }

    /** The same row with the header's names, for JSON. */
    public static Map<String, String> object(CaseRow row, UnaryOperator<String> shown, UnaryOperator<String> sheets) {
        Map<String, String> object = new LinkedHashMap<>();
        List<String> cells = cells(row, shown, sheets);
        for (int i = 0; i < HEADER.size(); i++) {
            object.put(HEADER.get(i), cells.get(i));
        }
        return object;
    }

    private static List<String> cells(CaseRow row, UnaryOperator<String> shown, UnaryOperator<String> sheets) {
        return List.of(
                row.list().value(),
                String.valueOf(row.personId()),
                row.status().name(),
                row.statusDate().map(LocalDate::toString).orElse(""),
                row.location().file(),
                sheets.apply(row.location().sheet()),
                String.valueOf(row.location().line()),
                row.counts() ? "yes" : "no",
                row.because().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                String.valueOf(row.rows()),
                shown.apply(row.person().id()),
                shown.apply(row.person().name()),
                shown.apply(row.person().birth().map(LocalDate::toString).orElse("")));
    }

    private void write(List<String> cells) {
        try {
            csv.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
