package org.bringback.samples.country;

import java.time.LocalDate;

/** A date as an office has it in its files, which need not be a real day. */
public record WrittenDate(LocalDate date, Form form) {

    public enum Form {
        FULL,
        /** Only the year is known. */
        YEAR,
        /** The year in the other era than the layout's: 2010 among Buddhist years, 2553 among others. */
        OTHER_ERA,
        /** The 30th of February. */
        IMPOSSIBLE
    }

    public static WrittenDate of(LocalDate date) {
        return new WrittenDate(date, Form.FULL);
    }

    public WrittenDate as(Form other) {
        return new WrittenDate(date, other);
    }

    public int day() {
        return form == Form.IMPOSSIBLE ? 30 : date.getDayOfMonth();
    }

    public int month() {
        return form == Form.IMPOSSIBLE ? 2 : date.getMonthValue();
    }

    public int buddhistYear() {
        return date.getYear() + (form == Form.OTHER_ERA ? 0 : 543);
    }

    public int commonYear() {
        return date.getYear() + (form == Form.OTHER_ERA ? 543 : 0);
    }
}
