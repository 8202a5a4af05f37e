package org.bringback.reference.agency;

import java.util.Optional;

/**
 * A cell above the table that says what the file is.
 *
 * @param row as a person counts it, from 1, in every sheet
 * @param dateAfter the words after which the as-of date stands
 * @param office words of the office that the cell contains
 */
public record FileHeaderCell(int row, Optional<String> dateAfter, Optional<String> office) {}
