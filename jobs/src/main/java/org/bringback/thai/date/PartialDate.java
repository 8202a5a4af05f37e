package org.bringback.thai.date;

import java.time.LocalDate;

/**
 * A date of which the day, or day and month, may be unknown.
 *
 * @param first the first day it can be: an unknown day counts as the 1st, unknown day and month as 1 January, as section
 *     16 of the Civil and Commercial Code has it
 */
public record PartialDate(LocalDate first, Precision precision) {

    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /**
     * Whether the day may be compared as a day. Never for 1 January: offices type it when they know the year only, so
     * it says no more than the year.
     */
    public boolean isExact() {
        return precision == Precision.DAY && first.getDayOfYear() != 1;
    }
}
