package org.bringback.intake.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register: a person, and on whose roll.
 *
 * @param enrolledList a list's id or another holder of rolls; null where not said
 * @param hash see {@link RowHash}
 */
public record RegisterRow(
        PersonDetails personDetails,
        @Nullable String enrolledList,
        @Nullable LocalDate enrolledOn,
        long hash) implements TypedRow {}
