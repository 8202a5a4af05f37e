package org.bringback.intake.row;

import java.util.Optional;

/**
 * Where a data row stands.
 *
 * @param number ordinal among the file's data rows, blank ones counted, from 1 and counted on across sheets
 * @param line the row as a person counts it, from 1 in every sheet
 */
public record RowPosition(int number, Optional<String> sheet, long line) {}
