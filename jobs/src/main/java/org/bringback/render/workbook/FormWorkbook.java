package org.bringback.render.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.source.form.FormColumn;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.text.BilingualText;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.TemporaryFile;

/**
 * Writes forms as XLSX. Every cell is a text, so that nothing in it can act as a formula and no program rounds an ID. The
 * same content gives the same bytes.
 */
public final class FormWorkbook {

    private static final int NOTE_WIDTH = 80;
    private static final String AUTHOR = "bringback";

    private final FormContent content;
    private final WorkbookForm form;
    private final Map<String, String> marks;

    private FormWorkbook(FormContent content) {
        this.content = content;
        this.form = content.form();
        this.marks = form.marks(content.marks());
    }

    /**
     * Writes the workbook, readable by its owner only where the file system knows owners.
     *
     * @param target replaced if it exists, by all of the new one or not at all
     */
    public static void write(FormContent content, Path target) throws IOException {
        try (AtomicFile whole = AtomicFile.ownerOnly(target)) {
            draft(content, whole.draft());
            whole.putInPlace();
        }
    }

    /** The same into a file that is there and lasts no longer than what is made of it. */
    static void draft(FormContent content, Path target) throws IOException {
        try (TemporaryFile timed = new TemporaryFile()) {
            try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook();
                    OutputStream out = Files.newOutputStream(timed.path())) {
                new FormWorkbook(content).fill(workbook);
                workbook.write(out);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                ReproducibleZip.copy(timed.path(), out);
            }
        }
    }

    private void fill(DeferredSXSSFWorkbook workbook) {
        FormStyles styles = new FormStyles(workbook, form.design().palette());
        ChoiceLists lists = new ChoiceLists(form);
        for (FormContent.Sheet sheet : content.sheets()) {
            DeferredSXSSFSheet written = workbook.createSheet(sheet.name());
            PrintedPages.lay(written, 0);
            content.banner().ifPresent(words -> PrintedMark.write(written, words));
            new FormSheetWriter(form, marks, styles).write(written, sheet, lists);
        }
        CellStyle plain = styles.get(form.columns().get(0).look());
        form.notes().sheet().ifPresent(name -> writeNotes(workbook.createSheet(name), plain));
        if (!form.notes().marksBelow() || lists.rows() > 0) {
            workbook.createSheet(WorkbookForm.OWN_SHEET).setRowGenerator(sheet -> writeOwn(sheet, lists));
        }
        describe(workbook.getXSSFWorkbook().getProperties());
    }

    private void writeNotes(DeferredSXSSFSheet sheet, CellStyle style) {
        sheet.setColumnWidth(0, NOTE_WIDTH * 256);
        sheet.setColumnWidth(1, NOTE_WIDTH * 256);
        if (form.design().guarded()) {
            sheet.enableLocking();
        }
        sheet.setRowGenerator(rows -> {
            int number = 0;
            for (BilingualText line : notes()) {
                write(rows.createRow(number++), line.thai(), line.english(), style);
            }
            number++;
            if (form.notes().marksBelow()) {
                for (Map.Entry<String, String> mark : marks.entrySet()) {
                    write(rows.createRow(number++), mark.getKey(), mark.getValue(), style);
                }
            }
        });
    }

    private static void write(Row row, String first, String second, CellStyle style) {
        FormSheetWriter.write(row, 0, first, style);
        FormSheetWriter.write(row, 1, second, style);
    }

    /** How the form is filled in, and then what is to be filled into each column that has a hint. */
    private List<BilingualText> notes() {
        List<BilingualText> notes = new ArrayList<>(form.notes().lines());
        for (FormColumn column : form.columns()) {
            column.hint()
                    .ifPresent(hint -> notes.add(new BilingualText(
                            column.header().thai() + ": " + hint.thai(),
                            column.header().english() + ": " + hint.english())));
        }
        return notes;
    }

    /** The marks, where they stand here, and beside them what drop-downs offer. */
    private void writeOwn(SXSSFSheet sheet, ChoiceLists lists) {
        List<Map.Entry<String, String>> here = form.notes().marksBelow() ? List.of() : List.copyOf(marks.entrySet());
        for (int number = 0; number < Math.max(here.size(), lists.rows()); number++) {
            Row row = sheet.createRow(number);
            if (number < here.size()) {
                row.createCell(0).setCellValue(here.get(number).getKey());
                row.createCell(1).setCellValue(here.get(number).getValue());
            }
            lists.row(number).forEach((column, text) -> row.createCell(column).setCellValue(text));
        }
    }

    private void describe(POIXMLProperties properties) {
        if (!form.notes().marksBelow()) {
            marks.values().stream()
                    .findFirst()
                    .ifPresent(mark -> properties.getCustomProperties().addProperty(WorkbookForm.OWN_SHEET, mark));
        }
        properties.getCoreProperties().setCreator(AUTHOR);
        content.banner().ifPresent(words -> properties.getCoreProperties().setDescription(TopicColumns.both(words)));
        Date asOf = Date.from(content.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.getCoreProperties().setCreated(Optional.of(asOf));
        properties.getCoreProperties().setModified(Optional.of(asOf));
    }
}
