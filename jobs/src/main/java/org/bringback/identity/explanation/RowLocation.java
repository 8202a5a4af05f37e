package org.bringback.identity.explanation;

import java.time.LocalDate;
import org.bringback.intake.row.RowKey;

/**
 * Where a row stands. Nothing in it names the person.
 *
 * @param list the list's id; {@code register} for a register's row
 * @param sheet empty where there are none
 * @param line as a person counts it in an export; in a register the number of the data row, from 1
 * @param status what an export's row reports; empty for a register's
 */
public record RowLocation(
        RowKey key, String list, String file, LocalDate asOf, String sheet, long line, String status) {

    /** What commands take for the row. */
    public String reference() {
        return key.word();
    }
}
