package org.bringback.thai.date;

/** The era a year is counted in, as far as the text says so. */
enum Era {
    BUDDHIST,
    COMMON,
    UNSAID
}
