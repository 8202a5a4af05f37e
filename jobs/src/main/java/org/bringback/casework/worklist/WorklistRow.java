package org.bringback.casework.worklist;

import java.time.LocalDate;
import org.bringback.casework.CaseEntry;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.TypedRow;
import org.bringback.reference.codes.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a worklist that came back with something filled in. What was left empty is null.
 *
 * @param round the as-of date of the worklist
 * @param unit whose worklist it is, such as {@code school:10001}
 */
record WorklistRow(
        RowKey caseId,
        LocalDate round,
        String unit,
        CaseEntry.@Nullable ListingAnswer listing,
        @Nullable LocalDate listingOn,
        CaseEntry.@Nullable AttemptResult attempt,
        @Nullable LocalDate attemptOn,
        @Nullable LocalDate visitOn,
        @Nullable ReasonCode cause,
        @Nullable ReasonCode furtherCause,
        @Nullable Boolean returns,
        @Nullable LocalDate decisionOn,
        @Nullable LocalDate enrolledOn,
        CaseEntry.@Nullable FollowUpResult followUp,
        @Nullable LocalDate followUpOn,
        @Nullable String remark)
        implements TypedRow {}
