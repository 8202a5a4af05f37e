package org.bringback.intake;

import java.time.LocalDate;
import org.bringback.reference.AreaId;
import org.bringback.reference.LevelCode;
import org.bringback.reference.ReasonCode;
import org.bringback.reference.Status;
import org.jspecify.annotations.Nullable;

/**
 * One row of an office's export: a person, and where the case stands.
 *
 * @param statusDate null where not said
 * @param forwardedTo the agency a forwarded case went to, in the office's words
 * @param hash see {@link RowHash}
 */
public record ExportRow(
        Particulars particulars,
        Status status,
        @Nullable LocalDate statusDate,
        @Nullable ReasonCode reason,
        @Nullable LevelCode level,
        @Nullable AreaId area,
        @Nullable String forwardedTo,
        long hash)
        implements TypedRow {}
