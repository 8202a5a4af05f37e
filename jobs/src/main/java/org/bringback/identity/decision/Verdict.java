package org.bringback.identity.decision;

/** What somebody decided about two rows. */
public enum Verdict {
    /** They are one person. */
    SAME,
    /** They are two persons. */
    DIFFERENT,
    /** As if nobody had decided: takes an earlier decision back. */
    OPEN
}
