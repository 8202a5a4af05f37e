package org.bringback.thai.date;

/** How the century of a two-digit Buddhist year is found. */
public enum CenturyRule {
    /** A year of birth: the century that gives a plausible age at the as-of date; none or two such centuries: unreadable. */
    PLAUSIBLE_AGE,
    /** An event such as a visit: the century that brings the year nearest to the as-of date. */
    NEAR_AS_OF
}
