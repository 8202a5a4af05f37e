package org.bringback.render.text;

import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.bringback.reference.CohortId;

/** Dates as Thai text has them: {@code 23 กันยายน 2565}, in the Buddhist era. */
public final class ThaiDay {

    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private ThaiDay() {}

    public static String of(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + year(date);
    }

    /** For programs: {@code 2565-09-23}. */
    public static String iso(LocalDate date) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year(date), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A cohort named by its year is named by that year; any other name stays. */
    public static String cohort(CohortId cohort) {
        boolean named = !cohort.value().matches("\\d{4}");
        return named
                ? cohort.value()
                : String.valueOf(year(Year.of(Integer.parseInt(cohort.value())).atDay(1)));
    }

    private static int year(LocalDate date) {
        return ThaiBuddhistDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }
}
