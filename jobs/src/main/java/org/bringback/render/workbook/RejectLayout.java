package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.bringback.text.Language;

/**
 * Which sheets and columns a workbook of rejected rows has, seen in a first pass over the rows. The two columns for the
 * reason come after the office's own, and after the longest row where one is longer than the headers.
 */
final class RejectLayout {

    private static final String ONLY_SHEET = "ข้อมูล";
    private static final String REASON_THAI = "เหตุผล";
    private static final String REASON_ENGLISH = "Reason";
    private static final int REASON_WIDTH = 60;
    /** The longest text a workbook's cell may hold. */
    private static final int CELL_CHARS = 32_767;

    private final List<String> headers;
    private final Set<String> sheets = new LinkedHashSet<>();
    private final List<Integer> widths = new ArrayList<>();
    private String lastSheet = "";

    private RejectLayout(List<String> headers) {
        this.headers = headers;
        widen(headers);
    }

    static RejectLayout of(RejectedRows rejected) {
        RejectLayout plan = new RejectLayout(rejected.headers());
        rejected.rows().forEach(plan::see);
        if (plan.sheets.isEmpty()) {
            plan.sheets.add(ONLY_SHEET);
        }
        return plan;
    }

    static String sheetOf(RejectedRow row) {
        return WorkbookUtil.createSafeSheetName(row.sheet().orElse(ONLY_SHEET));
    }

    Set<String> sheets() {
        return sheets;
    }

    void layOut(Sheet sheet) {
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.setColumnWidth(widths.size(), REASON_WIDTH * 256);
        sheet.setColumnWidth(widths.size() + 1, REASON_WIDTH * 256);
    }

    void writeHeaders(Row row, RejectStyles styles) {
        writeTexts(row, headers, styles.header());
        write(row, widths.size(), REASON_THAI, styles.header());
        write(row, widths.size() + 1, REASON_ENGLISH, styles.header());
    }

    void writeRow(Row row, RejectedRow rejected, RejectStyles styles) {
        writeTexts(row, rejected.cells(), styles.text());
        write(row, widths.size(), reasons(rejected, "แถว", Language.THAI), styles.reason());
        write(row, widths.size() + 1, reasons(rejected, "Row", Language.ENGLISH), styles.reason());
    }

    private void see(RejectedRow row) {
        String sheet = sheetOf(row);
        boolean begins = sheets.add(sheet);
        if (!begins && !sheet.equals(lastSheet)) {
            throw new IllegalArgumentException("rows of sheet " + sheet + " do not stand together");
        }
        lastSheet = sheet;
        widen(row.cells());
    }

    private void widen(List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            int width = TextWidth.of(texts.get(column));
            if (column == widths.size()) {
                widths.add(width);
            } else {
                widths.set(column, Math.max(width, widths.get(column)));
            }
        }
    }

    private static void writeTexts(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            write(row, column, texts.get(column), style);
        }
    }

    private static void write(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text.length() > CELL_CHARS ? text.substring(0, CELL_CHARS) : text);
    }

    private static String reasons(RejectedRow row, String rowWord, Language language) {
        return row.notices().stream()
                .map(notice -> rowWord + " " + row.line()
                        + notice.location()
                                .column()
                                .map(column -> ", " + column)
                                .orElse("") + ": "
                        + notice.text().in(language))
                .collect(Collectors.joining("\n"));
    }
}
