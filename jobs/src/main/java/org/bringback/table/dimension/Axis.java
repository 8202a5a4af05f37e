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
    AGEING
}
