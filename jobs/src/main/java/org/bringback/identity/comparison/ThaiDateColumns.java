package org.bringback.identity.comparison;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bringback.linkage.draft.SubjectColumns;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;

/**
 * Dates with Thai months or Buddhist years, whatever else stands in their column. Names and numbers are left to the general
 * comparators: on made-up people a draft with those of Thai names or IDs, which knows no families, took relatives for one
 * person in one set of six.
 */
final class ThaiDateColumns implements SubjectColumns {

    /** Buddhist years, or Thai letters and digits. */
    private static final Pattern THAI_DATE = Pattern.compile(".*([ก-๛]|(^|[^0-9])2[45][0-9]{2}($|[^0-9])).*");

    private static final DateRules BIRTHS =
            DateRules.births(LocalDate.of(2056, 12, 31)).withPlausibleAges(0, 99);
    private static final int SHORTEST_DATE = 6;

    private static final double NEARLY_ALL = 0.8;
    /** So many dates in the Thai way tell that the others are too. */
    private static final double SOME = 0.05;

    @Override
    public Optional<String> comparator(String drafted, Column column) {
        return column.isShare(SOME, value -> THAI_DATE.matcher(value).matches())
                        && column.isShare(NEARLY_ALL, ThaiDateColumns::isDate)
                ? Optional.of("birth-date")
                : Optional.empty();
    }

    private static boolean isDate(String value) {
        return value.length() >= SHORTEST_DATE && ThaiDates.read(value, BIRTHS) instanceof DateReading.Read;
    }
}
