package org.bringback.render.workbook;

import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.bringback.render.PlainText;

/** Writes a row from left to right. */
final class CellWriter {

    private final Row row;
    private int column;

    CellWriter(Row row) {
        this.row = row;
    }

    CellWriter text(String text, CellStyle style) {
        next(style).setCellValue(CellText.fit(PlainText.of(text)));
        return this;
    }

    CellWriter number(double number, CellStyle style) {
        next(style).setCellValue(number);
        return this;
    }

    CellWriter date(LocalDate date, CellStyle style) {
        next(style).setCellValue(date);
        return this;
    }

    /** @param address on another sheet: {@code status!A2} */
    CellWriter link(String text, String address, CellStyle style) {
        Hyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        Cell cell = next(style);
        cell.setCellValue(text);
        cell.setHyperlink(link);
        return this;
    }

    CellWriter blank() {
        column++;
        return this;
    }

    int column() {
        return column;
    }

    private Cell next(CellStyle style) {
        Cell cell = row.createCell(column++);
        cell.setCellStyle(style);
        return cell;
    }
}
