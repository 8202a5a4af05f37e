package org.bringback.identity.comparison;

import java.time.LocalDate;
import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.DateComparator;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.record.Dictionary;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.PartialDate;
import org.bringback.thai.date.ThaiDates;

/** Dates of birth as Thai offices write them; what is no day of a calendar stays comparable with the right day. */
final class BirthDateComparator implements FieldComparator {
    /** Two digits are a Buddhist year from 2500 to 2599, whenever this is run: the same cell always means the same. */
    private static final DateRules RULES =
            DateRules.births(LocalDate.of(2056, 12, 31)).withPlausibleAges(0, 99);

    private final DateComparator dates = new DateComparator(false, true);

    @Override
    public String separator() {
        return dates.separator();
    }

    @Override
    public String normalise(String raw) {
        return ThaiDates.read(raw, RULES) instanceof DateReading.Read read
                ? dates.normalise(digits(read.date()))
                : dates.normalise(raw);
    }

    /** Unknown parts are zeros. */
    private static String digits(PartialDate date) {
        String day = date.first().toString().replace("-", "");
        return switch (date.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, 6) + "00";
            case YEAR -> day.substring(0, 4) + "0000";
        };
    }

    @Override
    public List<ComparisonLevel> levels() {
        return dates.levels();
    }

    @Override
    public ValueComparator prepare(Dictionary normalised) {
        return dates.prepare(normalised);
    }
}
