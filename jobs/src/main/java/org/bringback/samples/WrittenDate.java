package org.bringback.samples;

import java.time.LocalDate;

/** A date as an office has it in its files, which need not be a real day. */
record WrittenDate(LocalDate date, Form form) {

    enum Form {
        FULL,
        /** Only the year is known. */
        YEAR,
        /** The year in the other era than the layout's: 2010 among Buddhist years, 2553 among others. */
        OTHER_ERA,
        /** The 30th of February. */
        IMPOSSIBLE
    }

    static WrittenDate of(LocalDate date) {
        return new WrittenDate(date, Form.FULL);
    }

    WrittenDate as(Form other) {
        return new WrittenDate(date, other);
    }

    int day() {
        return form == Form.IMPOSSIBLE ? 30 : date.getDayOfMonth();
    }

    int month() {
        return form == Form.IMPOSSIBLE ? 2 : date.getMonthValue();
    }

    int buddhistYear() {
        return date.getYear() + (form == Form.OTHER_ERA ? 0 : 543);
    }

    int commonYear() {
        return date.getYear() + (form == Form.OTHER_ERA ? 543 : 0);
    }
}
