package org.bringback.reference.codes;

import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * Why a child has not come back.
 *
 * @param group such as {@code poverty}, or {@code NOT_A_DROPOUT} where the reason says that the child is at school
 * @param priority 1 is looked at first
 * @param sensitive whether only those may read it whom a field list names
 * @param partner the id of the agency that helps with such a cause
 */
public record Reason(
        ReasonCode code,
        BilingualText label,
        String group,
        Kind kind,
        int priority,
        boolean sensitive,
        Optional<String> partner) {

    /** What a reason says: lists mix causes with what became of the child. */
    public enum Kind {
        CAUSE,
        /** What became of the child, and no cause: studies elsewhere, died. */
        OUTCOME,
        /** Not stated. */
        UNKNOWN
    }

    public boolean isCause() {
        return kind == Kind.CAUSE;
    }
}
