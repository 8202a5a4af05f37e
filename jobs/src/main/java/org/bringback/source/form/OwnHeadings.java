package org.bringback.source.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.source.OpenedFile;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.bringback.text.file.OwnerOnly;

/** Gives the columns of a workbook that came back from another system the headings that its form has. */
public final class OwnHeadings {

    private OwnHeadings() {}

    /**
     * Changes the first row of the first sheet where it has such names, and nothing else.
     *
     * @param headings by the other system's name
     * @throws RefusedFileException when it cannot be read
     */
    public static void restore(Path workbook, Map<String, String> headings) throws IOException, RefusedFileException {
        if (!hasAny(workbook, headings)) {
            return;
        }
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            Row first = opened.getNumberOfSheets() == 0
                    ? null
                    : opened.getSheetAt(0).getRow(0);
            if (first != null && restore(first, headings)) {
                try (OutputStream out = OwnerOnly.output(workbook)) {
                    opened.write(out);
                }
            }
        }
    }

    /** A workbook of our own headings is not opened as a whole: a large one takes hundreds of megabytes. */
    private static boolean hasAny(Path workbook, Map<String, String> headings)
            throws IOException, RefusedFileException {
        try (OpenedFile opened = OpenedFile.open(workbook);
                RowCursor rows = opened.rows(SourceFormat.any())) {
            SourceRow first = rows.next();
            return first != null && first.cells().stream().map(FormText::plain).anyMatch(headings::containsKey);
        }
    }

    private static boolean restore(Row first, Map<String, String> headings) {
        boolean changed = false;
        for (Cell cell : first) {
            String own = cell.getCellType() == CellType.STRING
                    ? headings.get(FormText.plain(cell.getStringCellValue()))
                    : null;
            if (own != null) {
                cell.setCellValue(own);
                changed = true;
            }
        }
        return changed;
    }
}
