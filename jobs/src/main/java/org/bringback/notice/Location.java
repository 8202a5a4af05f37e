package org.bringback.notice;

import java.util.Optional;

/**
 * Where a problem is.
 *
 * @param file name of the file as received, without its folder
 * @param sheet sheet of a workbook, or the entry of an archive
 * @param row row as a person counts it: the first line of the file or sheet is 1; 0 for the whole file
 * @param column the header of the column as the file writes it
 */
public record Location(String file, Optional<String> sheet, long row, Optional<String> column) {

    public static Location of(String file) {
        return new Location(file, Optional.empty(), 0, Optional.empty());
    }

    public Location inSheet(String name) {
        return new Location(file, Optional.of(name), row, column);
    }

    public Location inRow(long number) {
        return new Location(file, sheet, number, column);
    }

    public Location inColumn(String header) {
        return new Location(file, sheet, row, Optional.of(header));
    }
}
