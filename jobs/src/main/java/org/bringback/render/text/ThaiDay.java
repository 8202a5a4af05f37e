package org.bringback.render.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bringback.reference.BuddhistEra;
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
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + BuddhistEra.year(date);
    }

    /** For programs: {@code 2565-09-23}. */
    public static String iso(LocalDate date) {
        return String.format(
                Locale.ROOT, "%04d-%02d-%02d", BuddhistEra.year(date), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A cohort named by its year is named by that year; any other name stays. */
    public static String cohort(CohortId cohort) {
        return BuddhistEra.cohort(cohort).thai();
    }
}
