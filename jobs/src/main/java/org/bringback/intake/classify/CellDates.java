package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Field;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.PartialDate;
import org.bringback.thai.date.ThaiDates;
import org.jspecify.annotations.Nullable;

/** Reads date cells and reports those that are none. */
final class CellDates {

    /** What a date may look like, for a notice. */
    static final String A_DATE = "15/06/2553, 15 มิ.ย. 2553, 2010-06-15";

    /** As spreadsheets with American settings write it: no other order can be meant. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(0?[1-9]|1[0-2])([/.-])(1[3-9]|2[0-9]|3[01])[/.-]([0-9]{2}|[0-9]{4})(?![0-9])(.*)");

    private CellDates() {}

    /** The date, or null where the cell is empty or was reported. */
    static @Nullable PartialDate read(CellReader cells, Field field, DateRules dateRules) {
        String cell = cells.raw(field);
        if (cell == null) {
            return null;
        }
        DateReading dateReading = ThaiDates.read(cell, dateRules);
        if (dateReading instanceof DateReading.Unreadable unreadable) {
            NoticeCode code = isMonthFirst(cell, dateRules) ? NoticeCode.MONTH_BEFORE_DAY : unreadable.code();
            cells.add(field, code, expected(code, dateRules), CellExcerpt.personal(cell));
        }
        return dateReading instanceof DateReading.Read read ? read.date() : null;
    }

    private static boolean isMonthFirst(String cell, DateRules dateRules) {
        Matcher date = MONTH_FIRST.matcher(cell.strip());
        return date.matches() && ThaiDates.read(date.replaceAll("$3$2$1$2$4$5"), dateRules) instanceof DateReading.Read;
    }

    static @Nullable LocalDate day(CellReader cells, Field field, DateRules dateRules) {
        PartialDate date = read(cells, field, dateRules);
        return date == null ? null : date.first();
    }

    private static String expected(NoticeCode code, DateRules dateRules) {
        return switch (code) {
            case DATE_IN_FUTURE -> dateRules.asOf().toString();
            case DATE_TOO_EARLY -> dateRules.earliest().toString();
            default -> A_DATE;
        };
    }
}
