package org.bringback.identity.decision;

import java.time.LocalDateTime;
import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param left the older row
 * @param by who decided
 * @param model whose evidence they saw
 * @param weight that evidence, log2 of the odds; null where no model had scored the pair
 */
public record ReviewDecision(
        RowKey left,
        RowKey right,
        Verdict verdict,
        String by,
        LocalDateTime at,
        String model,
        @Nullable Double weight,
        String remark) {

    public ReviewDecision {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("the older row comes first");
        }
    }
}
