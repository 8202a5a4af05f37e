package org.bringback.identity.exact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bringback.identity.record.ExactMatchRecord;
import org.bringback.linkage.text.JaroWinkler;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rows that share a key cannot be one person: the given names are unlike <em>and</em> the birth dates
 * differ. One alone is not enough: given names are changed for luck, and dates are mistyped.
 */
final class IdentifierConflict {

    /** Below this Jaro similarity two given names are unlike. */
    private static final double UNLIKE = 0.70;

    private IdentifierConflict() {}

    static boolean between(ExactMatchRecord left, ExactMatchRecord right) {
        return datesDiffer(left, right) && namesDiffer(left, right);
    }

    private static boolean namesDiffer(ExactMatchRecord left, ExactMatchRecord right) {
        if (left.givenName().isEmpty() || right.givenName().isEmpty()) {
            return false;
        }
        // either row may have its names in each other's place
        return unlike(left.givenName(), right.givenName())
                && unlike(left.givenName(), right.familyName())
                && unlike(right.givenName(), left.familyName());
    }

    private static boolean unlike(String left, String right) {
        if (left.equals(right)) {
            return false;
        }
        // symbols of the first text take their partners in turn, so that the order of the two matters
        double alike = left.length() > right.length() ? JaroWinkler.jaro(right, left) : JaroWinkler.jaro(left, right);
        return alike < UNLIKE;
    }

    private static boolean datesDiffer(ExactMatchRecord left, ExactMatchRecord right) {
        LocalDate one = left.birthDate();
        LocalDate other = right.birthDate();
        if (one == null || other == null) {
            return false;
        }
        return left.birthDay() && right.birthDay()
                ? !one.equals(other) && !swapped(one, other)
                : Math.abs(ChronoUnit.YEARS.between(firstOfYear(one), firstOfYear(other))) > 1;
    }

    private static LocalDate firstOfYear(LocalDate date) {
        return date.withDayOfYear(1);
    }

    /** Day and month exchanged, as spreadsheets of another country do. */
    private static boolean swapped(LocalDate one, @Nullable LocalDate other) {
        return other != null
                && one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
    }
}
