package org.bringback.table;

/** What figures are broken down by. The facts know no level of schooling, so there is none here. */
public enum Axis {
    STATUS,
    SEX,
    AGE,
    PLACE,
    REASON,
    /** Days since the case has had its status. */
    AGEING
}
