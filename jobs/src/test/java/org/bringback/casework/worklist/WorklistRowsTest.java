package org.bringback.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.bringback.Filling;
import org.bringback.casework.CaseEntry;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worklist in the hands of a school, and what intake makes of it. */
class WorklistRowsTest {

    private static final String ATTEMPT = "ผลการติดต่อ / Attempt";
    private static final String ATTEMPT_ON = "ติดต่อเมื่อ / Attempted on";
    private static final String LISTING = "ตรวจสอบรายชื่อ / Listing";
    private static final String NAME = "ชื่อ-สกุล / Name";

    private static final String PHONE = "โทรศัพท์ / Telephone";
    private static final String BORN = "วันเกิด / Born";

    @TempDir
    Path folder;

    private List<RowOutcome> taken(Filling.Work work) throws IOException, RefusedFileException {
        return taken(work, SampleWorklists.FILE);
    }

    private List<RowOutcome> taken(Filling.Work work, String name) throws IOException, RefusedFileException {
        Path filled = Filling.in(SampleWorklists.written(folder), work);
        java.nio.file.Files.delete(folder.resolve(SampleWorklists.FILE));
        return SampleWorklists.taken(filled, name);
    }

    private static List<String> kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(one -> one.getClass().getSimpleName()).toList();
    }

    private static List<NoticeCode> codes(List<RowOutcome> outcomes) {
        return ProvokedNotices.seen(
                        outcomes.stream().flatMap(one -> one.notices().stream()).toList())
                .stream()
                .map(Notice::code)
                .toList();
    }

    private static void attempt(Filling filling, int row, String result, String on) {
        put(filling.cell(row, ATTEMPT), result);
        put(filling.cell(row, ATTEMPT_ON), on);
    }

    /** A cell that was written inline keeps its old text beside a new one unless it is emptied. */
    private static void put(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    @Test
    void rowsThatAreFilledInAreTakenAndOthersAreBlank() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> attempt(filling, 2, "agreed to return", "5/6/2565"));
        assertThat(kinds(outcomes)).containsExactly("Blank", "Accepted", "Blank", "Blank");
        WorklistRow row = (WorklistRow) ((RowOutcome.Accepted) outcomes.get(1)).row();
        assertThat(row.caseId()).isEqualTo(new RowKey(3, 2));
        assertThat(row.attempt()).isEqualTo(CaseEntry.AttemptResult.AGREED);
        assertThat(row.attemptOn()).isEqualTo(LocalDate.of(2022, 6, 5));
        assertThat(row.unit()).isEqualTo("school:10001");
        assertThat(row.listing()).isNull();
    }

    @Test
    void rowsMayBeDeletedAndSortedAndColumnsHidden() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            attempt(filling, 4, "refused", "5/6/2565");
            swap(filling.pairs().getRow(1), filling.pairs().getRow(4));
            filling.pairs().removeRow(filling.pairs().getRow(3));
            filling.pairs().setColumnHidden(filling.column(NAME), true);
        });
        assertThat(kinds(outcomes)).containsExactly("Accepted", "Blank", "Blank");
        assertThat(((WorklistRow) ((RowOutcome.Accepted) outcomes.get(0)).row()).caseId())
                .isEqualTo(new RowKey(3, 4));
    }

    private static void swap(Row one, Row other) {
        for (int column = 0; column < one.getLastCellNum(); column++) {
            Cell first = one.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell second = other.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String text = first.getStringCellValue();
            put(first, second.getStringCellValue());
            put(second, text);
        }
    }

    @Test
    void aRowWhoseShownCellsWereMixedIsRejected() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            attempt(filling, 1, "refused", "5/6/2565");
            filling.cell(1, NAME).setCellValue(filling.text(2, NAME));
        });
        assertThat(codes(outcomes)).containsExactly(NoticeCode.FORM_ROW_EDITED);
    }

    /** What people type below the rows; a child whom the school misses and a note about one go back. */
    @Test
    void totalsAndSignaturesBelowTheRowsAreBlank() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            below(filling, 5, NAME, "ลงชื่อ ............... ผู้อำนวยการ");
            below(filling, 6, NAME, "(นายทดสอบ ลงนามแล้ว)");
            below(filling, 7, NAME, "รวม", LISTING, "4 คน");
            below(filling, 8, NAME, "ลงชื่อ", LISTING, "นายทดสอบ", ATTEMPT, "ครูที่ปรึกษา");
            below(filling, 9, NAME, "หมายเหตุ เด็กคนที่สองย้ายไปอยู่กับยาย");
            below(filling, 10, NAME, "เด็กหญิง มาใหม่");
            below(filling, 11, NAME, "เด็กชาย รวม ใจดี", LISTING, "รวม");
        });
        assertThat(kinds(outcomes).subList(4, 11))
                .containsExactly("Blank", "Blank", "Blank", "Blank", "Rejected", "Rejected", "Rejected");
    }

    @Test
    void aLineThatLooksLikeATotalOrSignatureIsNoneInARowThatWasSent() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> put(filling.cell(1, NAME), "ลงชื่อ"));
        assertThat(kinds(outcomes)).containsExactly("Rejected", "Blank", "Blank", "Blank");
    }

    private static void below(Filling filling, int row, String... cells) {
        filling.pairs().createRow(row);
        for (int i = 0; i < cells.length; i += 2) {
            filling.cell(row, cells[i]).setCellValue(cells[i + 1]);
        }
    }

    /** Saved by a program that takes telephones for numbers and days for dates: nobody changed anything. */
    @Test
    void aRowOfWhichAProgramRewroteCellsIsTheOneThatWasSent() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            for (int row = 1; row <= 4; row++) {
                Cell phone = filling.cell(row, PHONE);
                phone.setBlank();
                phone.setCellValue(810_000_000);
            }
            date(filling, 1, LocalDate.of(2008, 1, 2));
            date(filling, 2, LocalDate.of(2551, 1, 2));
            date(filling, 3, LocalDate.of(2008, 2, 1));
            attempt(filling, 2, "refused", "5/6/2565");
            put(filling.cell(4, PHONE), "810000001");
        });
        assertThat(kinds(outcomes)).containsExactly("Blank", "Accepted", "Blank", "Rejected");
    }

    private static void date(Filling filling, int row, LocalDate day) {
        Cell cell = filling.cell(row, BORN);
        cell.setBlank();
        CellStyle style = filling.workbook().createCellStyle();
        style.setDataFormat(filling.workbook().createDataFormat().getFormat("dd/mm/yyyy"));
        cell.setCellStyle(style);
        cell.setCellValue(day);
    }

    @Test
    void whatWasFoundOutNeedsItsDayAndADayWhatWasFoundOut() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            filling.cell(1, ATTEMPT).setCellValue("refused");
            filling.cell(2, ATTEMPT_ON).setCellValue("5/6/2565");
            filling.cell(3, "สาเหตุที่ยืนยัน / Cause confirmed").setCellValue("R09");
        });
        assertThat(kinds(outcomes)).containsExactly("Rejected", "Rejected", "Rejected", "Blank");
        assertThat(outcomes.stream()
                        .flatMap(one -> one.notices().stream())
                        .map(notice ->
                                notice.code() + " " + notice.location().column().orElse("")))
                .containsExactly(
                        "REQUIRED_EMPTY " + ATTEMPT_ON,
                        "REQUIRED_EMPTY " + ATTEMPT,
                        "FORM_CHOICE สาเหตุที่ยืนยัน / Cause confirmed",
                        "REQUIRED_EMPTY เยี่ยมบ้านเมื่อ / Visited on");
    }

    @Test
    void wrongWordsDatesAndFormulasAreRejectedWithTheirCell() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            attempt(filling, 1, "perhaps", "5/6/2565");
            attempt(filling, 2, "refused", "5/6/2570");
            filling.cell(3, LISTING).setCellFormula("1+1");
            filling.cell(4, "หมายเหตุ / Remark").setCellValue("ก".repeat(301));
        });
        assertThat(kinds(outcomes)).containsOnly("Rejected");
        assertThat(codes(outcomes))
                .contains(
                        NoticeCode.FORM_CHOICE,
                        NoticeCode.DATE_IN_FUTURE,
                        NoticeCode.FORMULA_CELL,
                        NoticeCode.CELL_TOO_LONG);
    }

    @Test
    void aDateOfAnotherCenturyIsASlipOfThePen() throws Exception {
        assertThat(codes(taken(filling -> attempt(filling, 1, "refused", "5/6/2465"))))
                .containsExactly(NoticeCode.DATE_TOO_EARLY);
    }

    @Test
    void aFormulaIsToldOnceAndNotAsAnEmptyCellToo() throws Exception {
        List<RowOutcome> outcomes = taken(filling -> {
            put(filling.cell(1, ATTEMPT), "refused");
            filling.cell(1, ATTEMPT_ON).setCellFormula("DATE(2022,6,5)");
        });
        assertThat(codes(outcomes)).containsExactly(NoticeCode.FORMULA_CELL);
    }

    @Test
    void aWorklistOfAnEarlierRoundIsTakenUnderItsOwnNameOnly() throws Exception {
        Filling.Work work = filling -> attempt(filling, 1, "refused", "5/6/2565");
        assertThat(codes(taken(work, "worklist-ovec-2022-09-23-10001.xlsx")))
                .containsExactly(NoticeCode.WORKLIST_OTHER_ROUND);
        assertThat(codes(taken(work, "worklist-obec-2022-05-31-10001.xlsx")))
                .containsExactly(NoticeCode.WORKLIST_OTHER_ROUND);
        assertThat(codes(taken(work, "worklist-ovec-2022-05-31-again.xlsx"))).isEmpty();
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws Exception {
        Path file = SampleWorklists.written(folder);
        asMacroWorkbook(file);
        assertThatThrownBy(() -> SampleWorklists.taken(file, "worklist-ovec-2022-05-31-10001.xlsm"))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(ProvokedNotices.seen(e.notice()).code()).isEqualTo(NoticeCode.MACROS));
    }

    /** It holds no macros, whatever it is called; and one that may hold some is not made harmless by its name. */
    @Test
    void ofMacrosTheContentTellsAndNotTheName() throws Exception {
        Filling.Work work = filling -> attempt(filling, 1, "refused", "5/6/2565");
        assertThat(codes(taken(work, "worklist-ovec-2022-05-31-10001.xlsm"))).isEmpty();
        Path file = SampleWorklists.written(folder);
        asMacroWorkbook(file);
        assertThatThrownBy(() -> SampleWorklists.taken(file, SampleWorklists.FILE))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(e.notice().text().english()).contains("may hold macros (.xlsm)", "as .xlsx"));
    }

    private static void asMacroWorkbook(Path file) throws IOException, InvalidFormatException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE)) {
            workbook.replaceContentType(
                    XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.MACROS_WORKBOOK.getContentType());
        }
    }

    @Test
    void aWorklistWithoutAColumnIsRefused() {
        assertThatThrownBy(() -> taken(filling -> filling.cell(0, ATTEMPT).setCellValue("x")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        e -> assertThat(ProvokedNotices.seen(e.notice()).code())
                                .isEqualTo(NoticeCode.FORM_COLUMN_MISSING));
    }
}
