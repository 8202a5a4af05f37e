package org.bringback.render.text;

import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.List;
import org.bringback.reference.CohortId;

/** Dates as Thai text has them: {@code 23 กันยายน 2565}, in the Buddhist era. */
final class ThaiDay {

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

    static String of(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + year(date);
    }

    /** A cohort named by its year is named by that year; any other name stays. */
    static String cohort(CohortId cohort) {
        boolean named = !cohort.value().matches("\\d{4}");
        return named
                ? cohort.value()
                : String.valueOf(year(Year.of(Integer.parseInt(cohort.value())).atDay(1)));
    }

    private static int year(LocalDate date) {
        return ThaiBuddhistDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }
}
