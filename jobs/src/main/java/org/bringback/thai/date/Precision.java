package org.bringback.thai.date;

/** How much of a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR
}
