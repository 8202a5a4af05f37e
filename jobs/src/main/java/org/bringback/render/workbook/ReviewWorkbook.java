package org.bringback.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bringback.identity.review.ReviewLayout;
import org.bringback.identity.review.ReviewLayout.Heading;
import org.bringback.identity.review.ReviewLayout.Role;
import org.bringback.identity.review.ReviewSelection;

/**
 * The XLSX in which people decide doubtful pairs. Only decision, remark and decided by can be typed into, against slips
 * and not against intent: there is no password. Every cell is a text; the same pairs give the same bytes.
 */
public final class ReviewWorkbook {

    /** As high as a row can be, in points. */
    private static final float HIGHEST = 409;

    private static final float LINE = 15;

    private final List<Heading> headings = ReviewLayout.headings();
    private final ReviewSelection review;

    private ReviewWorkbook(ReviewSelection review) {
        this.review = review;
    }

    /**
     * Writes the workbook, readable by its owner only where the file system knows owners.
     *
     * @param target replaced if it exists
     */
    public static void write(ReviewSelection review, Path target) throws IOException {
        Path draft = Files.createTempFile("bringback-", ".tmp");
        try {
            try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook();
                    OutputStream out = Files.newOutputStream(draft)) {
                new ReviewWorkbook(review).fill(workbook);
                workbook.write(out);
            }
            ReproducibleZip.copy(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void fill(DeferredSXSSFWorkbook workbook) {
        ReviewStyles styles = new ReviewStyles(workbook);
        DeferredSXSSFSheet pairs = workbook.createSheet(ReviewLayout.PAIRS_SHEET);
        layOut(pairs);
        offerDecisions(pairs);
        protect(pairs);
        pairs.setRowGenerator(sheet -> writeRows(sheet, styles));
        ReviewNotes.write(workbook.createSheet(ReviewLayout.NOTES_SHEET), review, styles);
        describe(workbook);
    }

    private void layOut(DeferredSXSSFSheet sheet) {
        sheet.createFreezePane(2, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.setColumnWidth(column, headings.get(column).width() * 256);
            sheet.setColumnHidden(column, headings.get(column).role() == Role.HIDDEN);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, review.cases().size(), 0, headings.size() - 1));
    }

    private void offerDecisions(DeferredSXSSFSheet sheet) {
        if (review.cases().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(ReviewLayout.decisions().toArray(String[]::new)),
                new CellRangeAddressList(1, review.cases().size(), decisionColumn(), decisionColumn()));
        list.setSuppressDropDownArrow(true);
        list.setEmptyCellAllowed(true);
        list.setShowErrorBox(true);
        list.createErrorBox(
                "การตัดสิน / Decision", "เลือกจากรายการ หรือเว้นว่าง / Choose from the list, or leave it empty");
        sheet.addValidationData(list);
    }

    private int decisionColumn() {
        return headings.stream().map(Heading::role).toList().indexOf(Role.DECISION);
    }

    private static void protect(DeferredSXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void writeRows(SXSSFSheet sheet, ReviewStyles styles) {
        Row header = sheet.createRow(0);
        header.setHeightInPoints(3 * LINE);
        for (int column = 0; column < headings.size(); column++) {
            write(header, column, headings.get(column).text(), styles.header());
        }
        for (int number = 1; number <= review.cases().size(); number++) {
            List<ReviewLayout.Cell> cells =
                    ReviewLayout.row(number, review.cases().get(number - 1), review.model());
            writeRow(sheet.createRow(number), cells, styles);
        }
    }

    private void writeRow(Row row, List<ReviewLayout.Cell> cells, ReviewStyles styles) {
        long lines = 3;
        for (int column = 0; column < cells.size(); column++) {
            ReviewLayout.Cell cell = cells.get(column);
            write(row, column, cell.text(), styles.styleFor(headings.get(column).role(), cell.differs()));
            lines = Math.max(lines, 1 + cell.text().lines().count());
        }
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
    }

    private static void write(Row row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private void describe(DeferredSXSSFWorkbook workbook) {
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        properties.getCoreProperties().setCreator("bringback");
        Date asOf = Date.from(review.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.getCoreProperties().setCreated(Optional.of(asOf));
        properties.getCoreProperties().setModified(Optional.of(asOf));
    }
}
