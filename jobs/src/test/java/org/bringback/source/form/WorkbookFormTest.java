package org.bringback.source.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.bringback.Filling;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.refusal.RefusedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form goes out, a person with a spreadsheet program fills it in, and it comes back. */
class WorkbookFormTest {

    private static final String FOUND = "พบตัวหรือไม่ / Found";
    private static final String DAY = "วันที่ไป / Visited on";
    private static final String VISITS = "จำนวนครั้ง / Visits";
    private static final String DISTRICT = "อำเภอ / District";
    private static final String REMARK = "หมายเหตุ / Remark";
    private static final String NAME = "ชื่อ / Name";

    @TempDir
    Path folder;

    @Test
    void whatIsFilledInComesBackAsValues() throws Exception {
        FilledForm filled = fill(work -> {
            work.cell(1, FOUND).setCellValue("yes / พบ");
            work.cell(1, DAY).setCellValue("15 ก.ย. 2565");
            work.cell(1, VISITS).setCellValue("๑,๒๐๐");
            work.cell(1, DISTRICT).setCellValue(" อำเภอ  40 ");
            work.cell(1, REMARK).setCellValue("ย้าย\nไปตาก");
        });

        assertThat(filled.faults()).isEmpty();
        assertThat(filled.form()).isEqualTo(Worklist.SECOND);
        assertThat(filled.mark("list")).isEqualTo("obec");
        assertThat(filled.rows()).extracting(FilledForm.Row::filledIn).containsExactly(true, false, false, false);
        assertThat(filled.rows().get(0).values())
                .isEqualTo(Map.of(
                        "found",
                        "YES",
                        "day",
                        "2022-09-15",
                        "visits",
                        "1200",
                        "district",
                        "D40",
                        "remark",
                        "ย้าย ไปตาก"));
        assertThat(filled.rows().get(1).text("name")).isEqualTo("=สมหญิง ใจงาม");
    }

    @Test
    void whatLooksLikeAnEscapeOfWorkbooksComesBackAsItIs() throws Exception {
        Path file = folder.resolve("worklist.xlsx");
        FormWorkbook.write(Worklist.content(Worklist.SECOND, List.of("_x0041_", "a_x005F_x0041_")), file);

        FilledForm filled = FormReader.read(file, List.of(Worklist.SECOND), Worklist.AS_OF);
        assertThat(filled.rows()).extracting(row -> row.text("name")).containsExactly("_x0041_", "a_x005F_x0041_");
        assertThat(filled.faults()).isEmpty();
    }

    @Test
    void rowsMayBeSortedDeletedAndRepeated() throws Exception {
        FilledForm filled = fill(work -> {
            int copy = work.copy(3);
            swap(work.pairs().getRow(1), work.pairs().getRow(4));
            work.cell(4, FOUND).setCellValue("Yes");
            work.cell(3, FOUND).setCellValue("ไม่พบ");
            work.cell(copy, FOUND).setCellValue("no");
            work.pairs().removeRow(work.pairs().getRow(2));
        });

        assertThat(filled.faults()).isEmpty();
        assertThat(filled.rows())
                .extracting(row -> row.text("case") + " " + row.value("found").orElse("-"))
                .containsExactly("case-4 -", "case-3 NO", "case-1 YES", "case-3 NO");
        assertThat(filled.byKey().get(List.of("case-3"))).hasSize(2);
        assertThat(filled.byKey()).doesNotContainKey(List.of("case-2"));
    }

    @Test
    void columnsMayBeMovedHiddenAndAdded() throws Exception {
        FilledForm filled = fill(work -> {
            work.pairs().forEach(WorkbookFormTest::turnRound);
            work.pairs().setColumnHidden(work.column(NAME), true);
            work.cell(2, FOUND).setCellValue("พบ / Yes");
        });

        assertThat(filled.faults()).isEmpty();
        assertThat(filled.rows().get(1).value("found")).contains("YES");
        assertThat(filled.rows().get(1).text("case")).isEqualTo("case-2");
    }

    /** The columns stand the other way round, after an empty one and one that somebody added. */
    private static void turnRound(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(0, cell.getStringCellValue()));
        texts.add(0, row.getRowNum() == 0 ? "ของผม" : "x");
        texts.add(1, "");
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }

    private static void swap(Row one, Row other) {
        for (int column = 0; column < one.getLastCellNum(); column++) {
            String text = one.getCell(column).getStringCellValue();
            one.createCell(column).setCellValue(other.getCell(column).getStringCellValue());
            other.createCell(column).setCellValue(text);
        }
    }

    /** Expected codes: the notices' own texts say which case they are for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "พบตัวหรือไม่ / Found  | maybe      | FORM_CHOICE",
                "อำเภอ / District      | District 41| FORM_CHOICE",
                "วันที่ไป / Visited on  | 31/02/2565 | BAD_DATE",
                "วันที่ไป / Visited on  | 2565       | BAD_DATE",
                "วันที่ไป / Visited on  | 24/09/2565 | DATE_IN_FUTURE",
                "จำนวนครั้ง / Visits    | -1         | BAD_NUMBER",
                "จำนวนครั้ง / Visits    | 1234567890 | BAD_NUMBER",
                "หมายเหตุ / Remark     | #N/A       | ERROR_CELL",
            })
    void whatCannotBeTakenIsSaidWithItsCell(String heading, String text, NoticeCode code) throws Exception {
        FilledForm filled = fill(work -> {
            work.cell(3, FOUND).setCellValue("No");
            work.cell(3, heading).setCellValue(text);
        });

        assertThat(filled.faults()).extracting(Notice::code).containsExactly(code);
        assertThat(filled.faults().get(0).location())
                .isEqualTo(Location.of("filled-worklist.xlsx")
                        .inSheet("งาน Worklist")
                        .inRow(4)
                        .inColumn(heading));
        assertThat(filled.rows().get(2).intact()).isTrue();
        assertThat(filled.rows().get(2).values()).doesNotContainValue(text).hasSize(heading.equals(FOUND) ? 0 : 1);
    }

    @Test
    void aFormulaIsRefusedWhateverItComesTo() throws Exception {
        FilledForm filled = fill(work -> {
            work.cell(1, FOUND).setCellFormula("\"Yes\"");
            work.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(filled.faults()).extracting(Notice::code).containsExactly(NoticeCode.FORMULA_CELL);
        assertThat(filled.rows().get(0).value("found")).isEmpty();
    }

    @Test
    void aRowFilledInByHalfSaysWhatIsMissing() throws Exception {
        FilledForm filled = fill(work -> work.cell(2, REMARK).setCellValue("ปิดบ้าน"));

        assertThat(filled.faults())
                .containsExactly(Notice.of(
                        NoticeCode.REQUIRED_EMPTY,
                        Location.of("filled-worklist.xlsx")
                                .inSheet("งาน Worklist")
                                .inRow(3)
                                .inColumn(FOUND)));
        assertThat(filled.rows().get(1).value("remark")).contains("ปิดบ้าน");
    }

    @Test
    void aRowThatWasChangedMixedOrAddedIsTold() throws Exception {
        FilledForm filled = fill(work -> {
            work.cell(1, NAME).setCellValue("ใครก็ไม่รู้");
            work.cell(2, "bringback: case").setCellValue("case-4");
            work.cell(3, NAME).setCellFormula("1+1");
            work.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row added = work.pairs().createRow(5);
            added.createCell(work.column(NAME)).setCellValue("คนใหม่");
        });

        assertThat(filled.faults()).extracting(Notice::code).containsOnly(NoticeCode.FORM_ROW_EDITED);
        assertThat(filled.rows()).extracting(FilledForm.Row::intact).containsExactly(false, false, false, true, false);
        assertThat(filled.byKey()).containsOnlyKeys(List.of(List.of("case-4")));
    }

    @Test
    void anotherFileOrOneWithoutAColumnIsNotThisForm() throws Exception {
        assertThat(refusal(work -> work.cell(0, VISITS).setCellValue("x"))).isEqualTo(NoticeCode.OTHER_FORM);
        assertThat(refusal(work -> work.workbook().setSheetName(0, "x"))).isEqualTo(NoticeCode.OTHER_FORM);
        assertThat(refusal(work -> mark(work, "sha256", ""))).isEqualTo(NoticeCode.OTHER_FORM);
        assertThat(refusal(work -> mark(work, "form", "answers/2"))).isEqualTo(NoticeCode.OTHER_FORM);
        assertThat(refusal(work -> work.workbook().removeSheetAt(2))).isEqualTo(NoticeCode.OTHER_FORM);
    }

    @Test
    void anOlderVersionIsReadAsWhatItIsOrRefused() throws Exception {
        Path old =
                Filling.in(written(Worklist.FIRST), work -> work.cell(4, FOUND).setCellValue("No"));

        FilledForm filled = FormReader.read(old, List.of(Worklist.SECOND, Worklist.FIRST), Worklist.AS_OF);
        assertThat(filled.form()).isEqualTo(Worklist.FIRST);
        assertThat(filled.faults()).isEmpty();
        assertThat(filled.rows().get(3).value("found")).contains("NO");
        assertThat(refusal(old))
                .isEqualTo(new Notice(
                        NoticeCode.FORM_VERSION, Location.of("filled-worklist.xlsx"), "worklist/2", "worklist/1"));
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws Exception {
        assertThat(refusal(work -> work.workbook().setWorkbookType(XSSFWorkbookType.XLSM)))
                .isEqualTo(NoticeCode.MACROS);
    }

    @Test
    void whatIsOfferedIsWhatIsTaken() throws Exception {
        try (XSSFWorkbook workbook = open(written(Worklist.SECOND))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<? extends DataValidation> rules = sheet.getDataValidations();
            assertThat(rules)
                    .extracting(
                            rule -> rule.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .containsExactly("C2:C5", "D2:D5", "F2:F5");
            assertThat(rules.get(0).getValidationConstraint().getExplicitListValues())
                    .containsExactly("พบ / Yes", "ไม่พบ / No");
            assertThat(rules.get(0).getPromptBoxText()).isEqualTo("พบเด็กหรือไม่ / Whether the child was met");
            assertThat(rules.get(2).getValidationConstraint().getFormula1()).isEqualTo("bringback!$D$1:$D$40");
            assertThat(workbook.getSheet("bringback").getRow(39).getCell(3).getStringCellValue())
                    .isEqualTo("อำเภอ 40 / District 40");
        }
    }

    @Test
    void onlyWhatIsToBeFilledInIsOpenAndKeysAreHidden() throws Exception {
        try (XSSFWorkbook workbook = open(written(Worklist.SECOND))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(IntStream.range(0, 9)
                            .filter(column -> !sheet.getRow(1)
                                    .getCell(column)
                                    .getCellStyle()
                                    .getLocked()))
                    .containsExactly(2, 3, 4, 5, 6);
            assertThat(IntStream.range(0, 9).filter(sheet::isColumnHidden)).containsExactly(7, 8);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle())
                    .isNotEqualTo(sheet.getRow(1).getCell(1).getCellStyle());
        }
    }

    @Test
    void theWorkbookSaysWhatItIsAndHowItIsFilledIn() throws Exception {
        try (XSSFWorkbook workbook = open(written(Worklist.SECOND))) {
            assertThat(texts(workbook.getSheet("bringback")))
                    .startsWith("sha256|" + "a".repeat(64), "list|obec", "form|worklist/2");
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty("bringback")
                            .getLpwstr())
                    .isEqualTo("a".repeat(64));
            assertThat(texts(workbook.getSheet("คำอธิบาย Notes")))
                    .containsExactly(
                            "กรอกช่องสีเหลือง|Fill in the yellow cells",
                            "พบตัวหรือไม่: พบเด็กหรือไม่|Found: Whether the child was met",
                            "วันที่ไป: วัน/เดือน/ปี|Visited on: Day/month/year");
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, Math.min(2, sheet.getLastRowNum()))
                .mapToObj(sheet::getRow)
                .map(row -> row.getCell(0).getStringCellValue() + "|"
                        + row.getCell(1).getStringCellValue())
                .toList();
    }

    @Test
    void theSameContentGivesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(written(Worklist.SECOND));

        assertThat(Files.readAllBytes(written(Worklist.SECOND))).isEqualTo(first);
    }

    @Test
    void aFormThatDoesNotFitTogetherCannotBeMade() {
        WorkbookForm good = Worklist.SECOND;
        FormColumn column = good.columns().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(column, column), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(column), good.seal()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        with(List.of(column.withEmphasis(CellLook.with(CellLook.Trait.CENTRED))), Optional.empty()));
    }

    private static WorkbookForm with(List<FormColumn> columns, Optional<WorkbookForm.Seal> seal) {
        WorkbookForm good = Worklist.SECOND;
        return new WorkbookForm(good.kind(), good.sheet(), columns, seal, good.notes(), good.design());
    }

    private static void mark(Filling work, String name, String value) {
        for (Row row : work.workbook().getSheet("bringback")) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(name)) {
                row.getCell(1).setCellValue(value);
            }
        }
    }

    private Path written(WorkbookForm form) throws IOException {
        Path file = folder.resolve("worklist.xlsx");
        FormWorkbook.write(Worklist.content(form), file);
        return file;
    }

    private FilledForm fill(Filling.Work work) throws IOException, RefusedFileException {
        FilledForm filled =
                FormReader.read(Filling.in(written(Worklist.SECOND), work), List.of(Worklist.SECOND), Worklist.AS_OF);
        ProvokedNotices.seen(filled.faults());
        return filled;
    }

    private NoticeCode refusal(Filling.Work work) throws IOException {
        return refusal(Filling.in(written(Worklist.SECOND), work)).code();
    }

    private static Notice refusal(Path file) {
        return ProvokedNotices.seen(((RefusedFileException)
                        catchThrowable(() -> FormReader.read(file, List.of(Worklist.SECOND), Worklist.AS_OF)))
                .notice());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
