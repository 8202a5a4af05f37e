package org.bringback.render.workbook;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The XLSX that goes back to an office: the rows that could not be taken as they stood, under the office's own headers in
 * row 1, and beside each the reason in Thai and English. Rows from several sheets stand on sheets of the same names. The
 * office corrects the rows and sends the workbook back.
 */
public final class RejectWorkbook {

    private RejectWorkbook() {}

    /**
     * Writes the workbook, readable by its owner only where the file system knows owners.
     *
     * @param target replaced if it exists
     * @throws IllegalArgumentException when rows of one sheet do not stand together
     */
    public static void write(RejectedRows rejected, Path target) throws IOException {
        FormWorkbook.write(RejectForm.content(rejected), target);
    }
}
