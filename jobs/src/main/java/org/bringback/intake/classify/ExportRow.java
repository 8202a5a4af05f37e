package org.bringback.intake.classify;

import java.time.LocalDate;
import org.bringback.intake.row.TypedRow;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * One row of an office's export: a person, and where the case stands.
 *
 * @param statusDate null where not said
 * @param forwardedTo the agency a forwarded case went to, in the office's words
 * @param hash see {@link RowHash}
 */
record ExportRow(
        PersonDetails personDetails,
        Status status,
        @Nullable LocalDate statusDate,
        @Nullable ReasonCode reason,
        @Nullable LevelCode level,
        @Nullable AreaId area,
        @Nullable String forwardedTo,
        long hash)
        implements TypedRow {}
