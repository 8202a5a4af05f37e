package org.bringback.render.sheet;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.bringback.render.PlainText;

/** Writes a row from left to right. */
final class CellPen {

    /** The longest text a workbook's cell may hold. */
    private static final int CELL_CHARS = 32_767;

    /** Workbooks read {@code _x0041_} as an escaped A. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Row row;
    private int column;

    CellPen(Row row) {
        this.row = row;
    }

    CellPen text(String text, CellStyle style) {
        String plain = PlainText.of(text);
        String cut = plain.length() > CELL_CHARS ? plain.substring(0, CELL_CHARS) : plain;
        next(style).setCellValue(LIKE_AN_ESCAPE.matcher(cut).replaceAll("_x005F_"));
        return this;
    }

    CellPen number(double number, CellStyle style) {
        next(style).setCellValue(number);
        return this;
    }

    CellPen date(LocalDate date, CellStyle style) {
        next(style).setCellValue(date);
        return this;
    }

    /** @param place on another sheet: {@code status!A2} */
    CellPen link(String text, String place, CellStyle style) {
        Hyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        Cell cell = next(style);
        cell.setCellValue(text);
        cell.setHyperlink(link);
        return this;
    }

    CellPen blank() {
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
