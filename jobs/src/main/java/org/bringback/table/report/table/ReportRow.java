package org.bringback.table.report.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A row of a report's table.
 *
 * @param id unique in its table
 * @param level 0, or how deep the row stands below the sum that it is part of
 * @param cells one a column
 * @param day that its figures are about, where that is another than its report's
 */
public record ReportRow(
        String id, BilingualText head, Weight weight, int level, List<ReportCell> cells, Optional<LocalDate> day) {

    /** How a row is printed. */
    public enum Weight {
        PLAIN,
        /** Sums up other rows. */
        SUM,
        /** Adds up the rows above. */
        TOTAL,
        /** Below the total: says something of the same cases in another way. */
        MEMO
    }

    public ReportRow {
        cells = List.copyOf(cells);
    }

    public ReportRow(String id, BilingualText head, Weight weight, int level, List<ReportCell> cells) {
        this(id, head, weight, level, cells, Optional.empty());
    }

    public static ReportRow of(String id, BilingualText head, List<ReportCell> cells) {
        return new ReportRow(id, head, Weight.PLAIN, 0, cells);
    }

    public static ReportRow memo(String id, BilingualText head, List<ReportCell> cells) {
        return new ReportRow(id, head, Weight.MEMO, 0, cells);
    }

    public static ReportRow total(BilingualText head, List<ReportCell> cells) {
        return new ReportRow("TOTAL", head, Weight.TOTAL, 0, cells);
    }

    /** The same row with figures of a day of their own. */
    public ReportRow about(Optional<LocalDate> own) {
        return new ReportRow(id, head, weight, level, cells, own);
    }
}
