package org.bringback.intake.classify;

import java.time.LocalDate;
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

    private CellDates() {}

    /** The date, or null where the cell is empty or was reported. */
    static @Nullable PartialDate read(CellReader cells, Field field, DateRules dateRules) {
        String cell = cells.raw(field);
        if (cell == null) {
            return null;
        }
        DateReading dateReading = ThaiDates.read(cell, dateRules);
        if (dateReading instanceof DateReading.Unreadable unreadable) {
            cells.add(field, unreadable.code(), expected(unreadable.code(), dateRules), CellExcerpt.personal(cell));
        }
        return dateReading instanceof DateReading.Read read ? read.date() : null;
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
