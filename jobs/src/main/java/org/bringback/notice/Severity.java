package org.bringback.notice;

/** What a notice costs. */
public enum Severity {
    /** The file is refused; the other files go on. */
    FILE,
    /** The row is rejected: it comes back to the office with the reason beside it. */
    REJECT,
    /** The row is set aside: it may be right, but a person has to look at it. */
    QUARANTINE,
    /** The row is used; somebody should know. */
    WARNING
}
