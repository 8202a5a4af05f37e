package org.bringback.reference.agency;

/** What a percentage is a share of. Always named where a percentage is shown. */
public enum PercentBase {
    /** All cases, the dead included. */
    ALL,
    /** All cases less Died; Died then has no percentage. */
    LIVING
}
