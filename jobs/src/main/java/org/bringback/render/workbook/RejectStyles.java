package org.bringback.render.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. All have the text format, so that what is typed into them stays as it is typed. */
final class RejectStyles {

    private static final String TEXT_FORMAT = "@";

    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle reason;

    RejectStyles(Workbook workbook) {
        this.text = plain(workbook);
        this.header = plain(workbook);
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        fill(header, IndexedColors.GREY_25_PERCENT);
        this.reason = plain(workbook);
        reason.setWrapText(true);
        fill(reason, IndexedColors.LEMON_CHIFFON);
    }

    CellStyle header() {
        return header;
    }

    CellStyle text() {
        return text;
    }

    CellStyle reason() {
        return reason;
    }

    private static CellStyle plain(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
