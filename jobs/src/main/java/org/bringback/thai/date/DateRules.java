package org.bringback.thai.date;

import java.time.LocalDate;

/**
 * What a column of dates may hold.
 *
 * @param earliest a date before this day is {@code DATE_TOO_EARLY}
 * @param asOf a date after this day is {@code DATE_IN_FUTURE}
 * @param plausibleFromAge youngest age in years by which a two-digit year of birth is resolved
 * @param plausibleToAge oldest such age, both inclusive and counted by calendar years
 */
public record DateRules(
        LocalDate earliest, LocalDate asOf, CenturyRule twoDigitYears, int plausibleFromAge, int plausibleToAge) {
    private static final LocalDate START_OF_1900 = LocalDate.of(1900, 1, 1);

    /** Learners' dates of birth: from 1900, two-digit years resolved by an age of 2 to 25. */
    public static DateRules births(LocalDate asOf) {
        return new DateRules(START_OF_1900, asOf, CenturyRule.PLAUSIBLE_AGE, 2, 25);
    }

    /** Dates of visits, status changes, enrolments: from 1900, two-digit years near the as-of date. */
    public static DateRules events(LocalDate asOf) {
        return new DateRules(START_OF_1900, asOf, CenturyRule.NEAR_AS_OF, 0, 0);
    }

    /** The same for what cannot be older than a day. */
    public DateRules since(LocalDate day) {
        return new DateRules(day, asOf, twoDigitYears, plausibleFromAge, plausibleToAge);
    }

    public DateRules withPlausibleAges(int from, int to) {
        return new DateRules(earliest, asOf, twoDigitYears, from, to);
    }
}
