package org.bringback.source;

import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.SourceRow;

/**
 * Holds the text of neighbouring rows to what the memory can hold of them at once: thousands are stored together. A small
 * workbook can repeat one long text in every cell, so the size of the file says nothing.
 */
final class RowBudget {

    /** Characters that a table's row may always have. */
    private static final int CHARS_A_ROW = 2_000;
    /** Characters that neighbouring rows may have beyond that, all together. */
    private static final long CHARS_BEYOND = 8_000_000;

    private long beyond;

    /** @throws RefusedFileException when this row is too much after those before it */
    void spend(SourceRow row, Location file) throws RefusedFileException {
        long chars = 0;
        for (String cell : row.cells()) {
            chars += cell.length();
        }
        beyond = Math.max(0, beyond + chars - CHARS_A_ROW);
        if (beyond > CHARS_BEYOND) {
            throw Refusal.of(NoticeCode.ROWS_TOO_LARGE, file.inRow(row.line()), String.valueOf(CHARS_BEYOND), "");
        }
    }
}
