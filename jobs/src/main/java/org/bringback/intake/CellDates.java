package org.bringback.intake;

import java.time.LocalDate;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Field;
import org.bringback.thai.DateReading;
import org.bringback.thai.DateRules;
import org.bringback.thai.PartialDate;
import org.bringback.thai.ThaiDates;
import org.jspecify.annotations.Nullable;

/** Reads date cells and reports those that are none. */
final class CellDates {

    private static final String A_DATE = "15/06/2553, 15 มิ.ย. 2553, 2010-06-15";

    private CellDates() {}

    /** The date, or null where the cell is empty or was reported. */
    static @Nullable PartialDate read(CellReader cells, Field field, DateRules rules) {
        String cell = cells.raw(field);
        if (cell == null) {
            return null;
        }
        DateReading reading = ThaiDates.read(cell, rules);
        if (reading instanceof DateReading.Unreadable unreadable) {
            cells.add(field, unreadable.code(), expected(unreadable.code(), rules), Shown.personal(cell));
        }
        return reading instanceof DateReading.Read read ? read.date() : null;
    }

    static @Nullable LocalDate day(CellReader cells, Field field, DateRules rules) {
        PartialDate date = read(cells, field, rules);
        return date == null ? null : date.first();
    }

    private static String expected(NoticeCode code, DateRules rules) {
        return switch (code) {
            case DATE_IN_FUTURE -> rules.asOf().toString();
            case DATE_TOO_EARLY -> rules.earliest().toString();
            default -> A_DATE;
        };
    }
}
