package org.bringback.thai;

/** How much of a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR
}
