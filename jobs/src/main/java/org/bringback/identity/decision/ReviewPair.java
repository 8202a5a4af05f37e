package org.bringback.identity.decision;

import org.bringback.intake.row.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * Two rows that may be one person; the older one first, or the listed one before the registered one. They stay two
 * persons until somebody decides.
 *
 * @param weight what the engine found, log2 of the odds; null where a key brought them together
 */
public record ReviewPair(
        RowKey left, RowKey right, Cause cause, @Nullable Double weight) {

    /** Two rows that share a key but contradict each other. */
    public ReviewPair(RowKey left, RowKey right, Cause cause) {
        this(left, right, cause, null);
    }

    /** Why somebody has to decide. */
    public enum Cause {
        SAME_ID_OTHER_PERSON,
        SAME_REFERENCE_OTHER_PERSON,
        SAME_REFERENCE_OTHER_ID,
        /** Rather the same than not, but not surely. */
        LIKELY,
        /** Surely enough, but another row comes close, or what else is known of the two speaks against it. */
        SEVERAL_POSSIBLE,
        /** Surely enough but for two different valid IDs, which only certainty outweighs. */
        LIKELY_OTHER_ID
    }
}
