package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.TypedRow;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * One published figure, as printed.
 *
 * @param status empty for the total
 * @param percent the text as printed: its decimals matter
 * @param change persons gained (positive) or lost since the earlier date, as printed
 * @param remarkPersons the figure that a remark under the table repeats
 */
record ControlRow(
        ListId list,
        Optional<Status> status,
        LocalDate asOf,
        @Nullable Long persons,
        @Nullable String percent,
        @Nullable Long change,
        @Nullable Long remarkPersons)
        implements TypedRow {}
