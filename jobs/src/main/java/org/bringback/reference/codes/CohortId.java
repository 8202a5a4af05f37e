package org.bringback.reference.codes;

import java.time.LocalDate;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.BuddhistEra;

/** The closed set of persons that lists track; a new one every year, such as {@code 2022}. */
public record CohortId(String value) implements Comparable<CohortId> {

    public CohortId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("not a cohort id: " + value);
        }
    }

    /** A cohort named by its year is named by that year in both eras; any other name stays. */
    public BilingualText label() {
        return value.matches("\\d{4}")
                ? new BilingualText(
                        String.valueOf(BuddhistEra.year(LocalDate.of(Integer.parseInt(value), 1, 1))), value)
                : new BilingualText(value, value);
    }

    @Override
    public int compareTo(CohortId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
