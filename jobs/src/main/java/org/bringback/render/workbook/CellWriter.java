package org.bringback.render.workbook;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.bringback.render.PlainText;

/** Writes a row from left to right. */
final class CellWriter {

    /** The longest text a workbook's cell may hold. */
    private static final int CELL_CHARS = 32_767;

    /** Workbooks read {@code _x0041_} as an escaped A. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Row row;
    private int column;

    CellWriter(Row row) {
        this.row = row;
    }

    CellWriter text(String text, CellStyle style) {
        String plain = PlainText.of(text);
        String cut = plain.length() > CELL_CHARS ? plain.substring(0, CELL_CHARS) : plain;
        next(style).setCellValue(LIKE_AN_ESCAPE.matcher(cut).replaceAll("_x005F_"));
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
