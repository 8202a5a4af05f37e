package org.bringback.identity.exact;

import org.bringback.intake.RowKey;

/** Two rows that share a key but contradict each other; the older one first. They stay two persons until decided. */
public record ReviewPair(RowKey left, RowKey right, Cause cause) {

    /** What they share, and what speaks against it. */
    public enum Cause {
        SAME_ID_OTHER_PERSON,
        SAME_REFERENCE_OTHER_PERSON,
        SAME_REFERENCE_OTHER_ID
    }
}
