package org.bringback.casework.referral;

import java.time.LocalDate;
import org.bringback.casework.ReferralState;
import org.bringback.intake.row.TypedRow;
import org.jspecify.annotations.Nullable;

/** A row of a package or receipt that came back with something filled in. */
record AnswerRow(
        String referral,
        ReferralState state,
        LocalDate on,
        @Nullable AnswerResult result,
        @Nullable String remark) implements TypedRow {}
