package org.bringback.source.excel;

/**
 * Rows that a sheet announces and does not have.
 *
 * @param first as a person counts it
 * @param rows how many
 */
record MissingRows(long first, long rows) {}
