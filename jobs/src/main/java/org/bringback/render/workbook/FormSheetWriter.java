package org.bringback.render.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;

/** Writes a sheet of rows of a form. */
final class FormSheetWriter {

    /** As high as a row can be, in points. */
    private static final float MAX_HEIGHT = 409;

    private static final float LINE = 15;
    private static final int MIN_LINES = 3;

    /** What a line loses as it ends between words, in characters. */
    private static final int LOST = 3;

    private final WorkbookForm form;
    private final Map<String, String> marks;
    private final FormStyles styles;

    FormSheetWriter(WorkbookForm form, Map<String, String> marks, FormStyles styles) {
        this.form = form;
        this.marks = marks;
        this.styles = styles;
    }

    void write(DeferredSXSSFSheet sheet, FormContent.Sheet content, ChoiceLists lists) {
        layOut(sheet, content.size());
        if (content.size() > 0) {
            new EntryRules(sheet, lists, content.size()).add(form);
        }
        if (form.design().guarded()) {
            sheet.enableLocking();
            sheet.lockAutoFilter(false);
            sheet.lockFormatColumns(false);
            sheet.lockFormatRows(false);
        }
        sheet.setRowGenerator(rows -> writeRows(rows, content.rows()));
    }

    private void layOut(DeferredSXSSFSheet sheet, int rows) {
        List<FormColumn> columns = form.columns();
        boolean hides = columns.stream().anyMatch(FormColumn::isHidden);
        sheet.createFreezePane(form.design().frozenColumns(), 1);
        for (int index = 0; index < columns.size(); index++) {
            sheet.setColumnWidth(index, columns.get(index).width() * 256);
            if (hides) {
                sheet.setColumnHidden(index, columns.get(index).isHidden());
            }
        }
        if (form.design().filtered()) {
            sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
        }
    }

    private void writeRows(SXSSFSheet sheet, Iterable<List<FormContent.Cell>> rows) {
        Row header = sheet.createRow(0);
        if (form.design().tallRows()) {
            header.setHeightInPoints(headingLines() * LINE);
        }
        for (int index = 0; index < form.columns().size(); index++) {
            FormColumn column = form.columns().get(index);
            if (column.use() != FormColumn.Use.UNNAMED) {
                write(header, index, column.heading(), styles.get(form.design().header()));
            }
        }
        int number = 1;
        for (List<FormContent.Cell> cells : rows) {
            writeRow(sheet.createRow(number++), cells);
        }
    }

    /** As many as the longest heading may take in its column. */
    private int headingLines() {
        return form.columns().stream()
                .filter(column -> !column.isHidden() && column.use() != FormColumn.Use.UNNAMED)
                .mapToInt(column -> lines(column.heading(), Math.max(LOST, column.width() - LOST)))
                .reduce(MIN_LINES, Math::max);
    }

    /** How many lines of so many characters a text takes; Thai has no spaces between words. */
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            // vowels and tone marks above and below take no room
            int length = (int) word.chars()
                    .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                    .count();
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, length - 1) / width;
            used += (used > 0 ? 1 : 0) + Math.max(0, length - 1) % width + 1;
        }
        return lines;
    }

    /** The texts of a row's cells by column; cells that are not written have none. */
    static Map<String, String> texts(WorkbookForm form, List<FormContent.Cell> cells) {
        Map<String, String> texts = new HashMap<>();
        for (int index = 0; index < cells.size(); index++) {
            String column = form.columns().get(index).id();
            cells.get(index).text().ifPresent(text -> texts.put(column, text));
        }
        return texts;
    }

    /** How high a row with these texts is, in points. */
    static float height(Collection<String> texts) {
        long lines = MIN_LINES;
        for (String text : texts) {
            lines = Math.max(lines, 1 + text.lines().count());
        }
        return Math.min(MAX_HEIGHT, lines * LINE);
    }

    private void writeRow(Row row, List<FormContent.Cell> cells) {
        Map<String, String> texts = texts(form, cells);
        for (int index = 0; index < cells.size(); index++) {
            FormColumn column = form.columns().get(index);
            Optional<String> text = cells.get(index).text();
            if (text.isPresent()) {
                CellStyle style = styles.get(cells.get(index).emphasised() ? column.emphasis() : column.look());
                write(row, index, text.get(), style);
            }
        }
        writeFingerprint(row, texts);
        if (form.design().tallRows()) {
            row.setHeightInPoints(height(texts.values()));
        }
    }

    private void writeFingerprint(Row row, Map<String, String> texts) {
        for (int index = 0; index < form.columns().size(); index++) {
            FormColumn column = form.columns().get(index);
            if (column.use() == FormColumn.Use.FINGERPRINT) {
                write(row, index, form.fingerprint(marks, texts).orElse(""), styles.get(column.look()));
            }
        }
    }

    static void write(Row row, int index, String text, CellStyle style) {
        Cell cell = row.createCell(index);
        cell.setCellStyle(style);
        cell.setCellValue(CellText.fit(text));
    }
}
