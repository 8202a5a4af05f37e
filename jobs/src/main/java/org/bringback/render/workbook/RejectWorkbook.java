package org.bringback.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.bringback.source.excel.CorrectedSubmission;

/**
 * The XLSX that goes back to an office: the rows that could not be taken as they stood, under the office's own headers in
 * row 1, and beside each the reason in Thai and English. Rows from several sheets stand on sheets of the same names.
 *
 * <p>The office corrects the rows and sends the workbook back. Which submission it belongs to stands on the sheet
 * {@code bringback} and in a document property of that name ({@link CorrectedSubmission} reads them). Every cell is a text,
 * so that nothing in it can act as a formula and no program rounds an ID. The same rows give the same bytes.
 */
public final class RejectWorkbook {

    private RejectWorkbook() {}

    /**
     * Writes the workbook, readable by its owner only where the file system knows owners.
     *
     * @param target replaced if it exists
     * @throws IllegalArgumentException when rows of one sheet do not stand together
     */
    public static void write(RejectedRows rejected, Path target) throws IOException {
        RejectLayout plan = RejectLayout.of(rejected);
        Path draft = Files.createTempFile("bringback-", ".tmp");
        try {
            try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook();
                    OutputStream out = Files.newOutputStream(draft)) {
                fill(workbook, rejected, plan);
                workbook.write(out);
            }
            ReproducibleZip.copy(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(DeferredSXSSFWorkbook workbook, RejectedRows rejected, RejectLayout plan) {
        RejectStyles styles = new RejectStyles(workbook);
        LookAhead rows = new LookAhead(rejected.rows().iterator());
        for (String name : plan.sheets()) {
            DeferredSXSSFSheet sheet = workbook.createSheet(name);
            plan.layOut(sheet);
            sheet.setRowGenerator(streamed -> {
                plan.writeHeaders(streamed.createRow(0), styles);
                int line = 1;
                while (rows.hasNextOf(name)) {
                    plan.writeRow(streamed.createRow(line++), rows.next(), styles);
                }
            });
        }
        describe(workbook, rejected);
    }

    private static void describe(DeferredSXSSFWorkbook workbook, RejectedRows rejected) {
        workbook.createSheet(CorrectedSubmission.MARK).setRowGenerator(sheet -> {
            line(sheet, 0, CorrectedSubmission.SHA256_ROW, rejected.sha256());
            line(sheet, 1, "list", rejected.list());
            line(sheet, 2, "as_of", rejected.asOf().toString());
        });
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        properties.getCustomProperties().addProperty(CorrectedSubmission.MARK, rejected.sha256());
        properties.getCoreProperties().setCreator("bringback");
        Date asOf = Date.from(rejected.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.getCoreProperties().setCreated(Optional.of(asOf));
        properties.getCoreProperties().setModified(Optional.of(asOf));
    }

    private static void line(Sheet sheet, int number, String name, String value) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(value);
    }

    /** Rows in order, with a look at the next one's sheet. */
    private static final class LookAhead {

        private final Iterator<RejectedRow> rows;
        private Optional<RejectedRow> next = Optional.empty();

        LookAhead(Iterator<RejectedRow> rows) {
            this.rows = rows;
            advance();
        }

        boolean hasNextOf(String sheet) {
            return next.filter(row -> RejectLayout.sheetOf(row).equals(sheet)).isPresent();
        }

        RejectedRow next() {
            RejectedRow row = next.orElseThrow();
            advance();
            return row;
        }

        private void advance() {
            next = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }
    }
}
