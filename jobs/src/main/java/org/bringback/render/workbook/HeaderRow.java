package org.bringback.render.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A header in row 1, frozen and filtered. */
final class HeaderRow {

    private static final float LINE = 16;

    private HeaderRow() {}

    static void write(Sheet sheet, List<String> headings, ReportStyles styles) {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(3 * LINE);
        for (int column = 0; column < headings.size(); column++) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
            cell.setCellStyle(styles.head());
            cell.setCellValue(headings.get(column));
        }
    }

    /** @param rows with the header */
    static void finish(Sheet sheet, int rows, int columns, int frozen) {
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
    }
}
