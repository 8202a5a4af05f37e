package org.bringback.intake.classify;

import java.time.LocalDate;
import org.bringback.intake.row.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register: a person, and on whose roll.
 *
 * @param enrolledList a list's id or another holder of rolls; null where not said
 * @param hash see {@link RowHash}
 */
record RegisterRow(
        PersonDetails personDetails,
        @Nullable String enrolledList,
        @Nullable LocalDate enrolledOn,
        long hash) implements TypedRow {}
