package org.bringback.thai.date;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Years as Thai texts count them. */
public final class BuddhistEra {

    private BuddhistEra() {}

    public static int year(LocalDate date) {
        return ThaiBuddhistDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    /** The common year of a Buddhist one. */
    public static int commonYear(int buddhistYear) {
        return buddhistYear - YearConverter.BUDDHIST_OFFSET;
    }

    /** As Thai officials fill in forms: {@code 23/09/2565}. */
    public static String numbers(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), year(date));
    }

    /** For programs: {@code 2565-09-23}. */
    public static String iso(LocalDate date) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year(date), date.getMonthValue(), date.getDayOfMonth());
    }
}
