package org.bringback.render.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.bringback.identity.review.ReviewLayout.Role;

/** How the cells of a review look. What differs has a colour and, for those who do not see it, a sign. */
final class ReviewStyles {

    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle entry;
    private final CellStyle differs;
    private final CellStyle sign;
    private final CellStyle differsSign;

    ReviewStyles(Workbook workbook) {
        this.header = filled(workbook, IndexedColors.GREY_25_PERCENT);
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        this.text = plain(workbook);
        this.entry = filled(workbook, IndexedColors.LEMON_CHIFFON);
        entry.setLocked(false);
        this.differs = filled(workbook, IndexedColors.TAN);
        this.sign = plain(workbook);
        this.differsSign = filled(workbook, IndexedColors.TAN);
        sign.setAlignment(HorizontalAlignment.CENTER);
        differsSign.setAlignment(HorizontalAlignment.CENTER);
        differsSign.setFont(bold);
    }

    private static CellStyle plain(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle filled(Workbook workbook, IndexedColors colour) {
        CellStyle style = plain(workbook);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    CellStyle header() {
        return header;
    }

    CellStyle text() {
        return text;
    }

    CellStyle styleFor(Role role, boolean isDifferent) {
        return switch (role) {
            case ENTRY, DECISION -> entry;
            case SIGN -> isDifferent ? differsSign : sign;
            case FIELD -> isDifferent ? differs : text;
            case TEXT, LONG_TEXT, HIDDEN -> text;
        };
    }
}
