package org.bringback.table.report;

/** What a report is about, in the order in which reports are listed. */
public enum ReportKind {
    NATIONAL,
    LIST,
    PROVINCE,
    AREA
}
