package org.bringback.render.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.bringback.source.form.CellLook;
import org.jspecify.annotations.Nullable;

/** A form's looks as a workbook's styles. All have the text format, so that what is typed stays as it is typed. */
final class FormStyles {

    private static final String TEXT_FORMAT = "@";

    private final Workbook workbook;
    private final Map<CellLook, CellStyle> styles = new LinkedHashMap<>();
    private @Nullable Font bold;

    /** Makes all styles at once, since their order counts. */
    FormStyles(Workbook workbook, List<CellLook> palette) {
        this.workbook = workbook;
        palette.forEach(look -> styles.put(look, style(look)));
    }

    CellStyle get(CellLook look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalArgumentException("not in the palette: " + look);
        }
        return style;
    }

    private CellStyle style(CellLook look) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        look.traits().forEach(trait -> put(trait, style));
        return style;
    }

    private void put(CellLook.Trait trait, CellStyle style) {
        switch (trait) {
            case WRAPPED -> style.setWrapText(true);
            case BOLD -> style.setFont(bold());
            case CENTRED -> style.setAlignment(HorizontalAlignment.CENTER);
            case UNLOCKED -> style.setLocked(false);
            case GREY -> fill(style, IndexedColors.GREY_25_PERCENT);
            case YELLOW -> fill(style, IndexedColors.LEMON_CHIFFON);
            case TAN -> fill(style, IndexedColors.TAN);
        }
    }

    private Font bold() {
        if (bold == null) {
            bold = workbook.createFont();
            bold.setBold(true);
        }
        return bold;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
