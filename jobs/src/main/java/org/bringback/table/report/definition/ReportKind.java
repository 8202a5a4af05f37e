package org.bringback.table.report.definition;

/** What a report is about, in the order in which reports are listed. */
public enum ReportKind {
    NATIONAL,
    LIST,
    PROVINCE,
    AREA
}
