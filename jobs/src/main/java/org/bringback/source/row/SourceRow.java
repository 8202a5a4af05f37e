package org.bringback.source.row;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file, as it stands there.
 *
 * @param sheet the sheet of a workbook
 * @param line the row as a person counts it, from 1; in a CSV the line on which the record begins
 * @param cells texts, untrimmed; a date cell of a workbook as ISO text ({@code 2010-06-15}), a number in plain digits
 * @param faults cells that must not be used as they are
 */
public record SourceRow(Optional<String> sheet, long line, List<String> cells, List<CellFault> faults) {

    /** Whether no cell holds anything but white space. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
