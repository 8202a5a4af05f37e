package org.bringback.table.report.definition;

import java.util.Locale;

/** What a table shows, in the order in which tables stand in a report. */
public enum Topic {
    /** Status, persons and per cent at both dates, change. */
    STATUS,
    /** Status in the lines; the lists, and all of them with each person once, in the columns. */
    LISTS,
    /** From what, in the lines, to what, in the columns. */
    TRANSITIONS,
    /** From here to {@link #AGEING}: a category in the lines; every status and their total in the columns. */
    SEX,
    AGE,
    LEVEL,
    /** Provinces, and areas below them. */
    PLACE,
    REASON,
    /** How long open cases have been open. */
    AGEING,
    /** Places by the share of open cases, the largest first. */
    ATTENTION,
    /** Lists: what was delivered, and how old the figures are. */
    COMPLETENESS,
    /** Rows and pairs that need somebody to look at them. */
    QUALITY,
    /** What is wrong with published figures. */
    FINDINGS,
    /** Snapshots that were counted again, and why. */
    REVISIONS;

    /** As files name it: {@code status}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
