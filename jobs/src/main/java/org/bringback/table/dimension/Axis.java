package org.bringback.table.dimension;

/** What figures are broken down by. */
public enum Axis {
    STATUS,
    SEX,
    AGE,
    PLACE,
    REASON,
    LEVEL,
    /** Days since the case has had its status. */
    AGEING,
    /** The list, or the partner agency, that a case or a referral is of. */
    PARTY,
    /** The step that a case is in, or was. */
    STEP,
    /** Where a case or a referral stands: who has it, and whether it is on time. */
    CASEWORK
}
