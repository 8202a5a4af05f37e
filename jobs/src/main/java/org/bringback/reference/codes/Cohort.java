package org.bringback.reference.codes;

import java.time.LocalDate;
import org.bringback.text.BilingualText;

/**
 * The closed set of persons that lists track for a while.
 *
 * @param cutOff the day on which the registers were compared
 * @param from first as-of date of figures about it
 * @param to last as-of date of figures about it
 */
public record Cohort(CohortId id, BilingualText name, LocalDate cutOff, LocalDate from, LocalDate to) {

    boolean isTrackedOn(LocalDate asOf) {
        return !asOf.isBefore(from) && !asOf.isAfter(to);
    }
}
