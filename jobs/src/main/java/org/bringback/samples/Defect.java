package org.bringback.samples;

/** What makes a row unusable: it is rejected or set aside, and no figure misses it. */
enum Defect {
    UNKNOWN_STATUS,
    IMPOSSIBLE_DATE,
    DATE_IN_FUTURE,
    ID_SCIENTIFIC,
    ID_LOST_ZERO
}
