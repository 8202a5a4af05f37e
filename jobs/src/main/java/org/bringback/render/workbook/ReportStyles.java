package org.bringback.render.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.Unit;
import org.bringback.text.FigureFormat;

/** How the cells of the reports' workbook look: a style a number format, plain and bold. */
final class ReportStyles {

    private static final String DATE = "yyyy-mm-dd";
    private static final String TEXT = "@";
    private static final String SYMBOL = "General";

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Font bold;
    private final CellStyle header;
    private final CellStyle link;
    private final CellStyle prose;

    ReportStyles(Workbook workbook) {
        this.workbook = workbook;
        this.bold = workbook.createFont();
        bold.setBold(true);
        Font linked = workbook.createFont();
        linked.setUnderline(Font.U_SINGLE);
        linked.setColor(IndexedColors.DARK_BLUE.getIndex());
        this.header = header();
        this.link = workbook.createCellStyle();
        link.setFont(linked);
        this.prose = proseStyle();
    }

    private CellStyle proseStyle() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle header() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    CellStyle head() {
        return header;
    }

    CellStyle link() {
        return link;
    }

    CellStyle text(ReportRow.Weight weight) {
        return style(TEXT, weight, HorizontalAlignment.GENERAL);
    }

    /** Long text on several lines. */
    CellStyle prose() {
        return prose;
    }

    CellStyle date(ReportRow.Weight weight) {
        return style(DATE, weight, HorizontalAlignment.RIGHT);
    }

    CellStyle symbol(ReportRow.Weight weight) {
        return style(SYMBOL, weight, HorizontalAlignment.RIGHT);
    }

    CellStyle figure(BigDecimal figure, Unit unit, ReportRow.Weight weight) {
        String plain = FigureFormat.pattern(figure.scale());
        String format = unit == Unit.CHANGE ? "+" + plain + ";" + FigureFormat.MINUS + plain + ";" + plain : plain;
        return style(format, weight, HorizontalAlignment.RIGHT);
    }

    private CellStyle style(String format, ReportRow.Weight weight, HorizontalAlignment alignment) {
        boolean strong = weight != ReportRow.Weight.PLAIN;
        return styles.computeIfAbsent(format + strong + alignment, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(alignment);
            if (strong) {
                style.setFont(bold);
            }
            return style;
        });
    }
}
