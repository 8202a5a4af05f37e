package org.bringback.table.disclosure;

/** Tables of one day that print the figures of an earlier day and the change beside their own. */
public record PeriodComparison(Population now, Population then) {}
