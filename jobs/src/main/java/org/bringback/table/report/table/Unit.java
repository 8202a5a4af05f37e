package org.bringback.table.report.table;

/** What a column's cells are. */
public enum Unit {
    /** Whole numbers of persons. */
    PERSONS,
    /** Whole numbers of cases: a person on several lists is several. */
    CASES,
    /** Per cent, with a fixed number of decimals. */
    PERCENT,
    /** Whole numbers of persons or cases, printed with sign and ▲ or ▼; 0 without either. */
    CHANGE,
    /** Whole numbers of anything else: rows, days, pairs. */
    NUMBER,
    DATE,
    TEXT
}
