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
import org.bringback.text.file.OwnerOnly;

/** Gives the columns of a workbook that came back from another system the headings that its form has. */
public final class OwnHeadings {

    private OwnHeadings() {}

    /**
     * Changes the first row of the first sheet where it has such names, and nothing else.
     *
     * @param headings by the other system's name
     */
    public static void restore(Path workbook, Map<String, String> headings) throws IOException {
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
