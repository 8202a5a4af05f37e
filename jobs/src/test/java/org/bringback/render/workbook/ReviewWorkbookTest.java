package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.identity.review.RecordView;
import org.bringback.identity.review.ReviewCase;
import org.bringback.identity.review.ReviewField;
import org.bringback.identity.review.ReviewForm;
import org.bringback.identity.review.ReviewSelection;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewWorkbookTest {

    private static final BilingualText EVIDENCE = new BilingualText("++ ชื่อ: ตรงกัน", "++ given name: the same");

    @TempDir
    Path folder;

    @Test
    void theTwoRecordsStandSideBySideWithTheirDifferencesSignedAndColoured() throws IOException {
        try (XSSFWorkbook workbook = open(write(pair("สมชาย", "สมชัย")))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            int left = column(workbook.getSheetAt(0), "ชื่อ / Given name (1)");
            assertThat(texts(row).subList(left, left + 3)).containsExactly("สมชาย", "≠", "สมชัย");
            assertThat(isColoured(row.getCell(left))).isTrue();
            assertThat(isColoured(row.getCell(left + 2))).isTrue();

            int same = column(workbook.getSheetAt(0), "ชื่อสกุล / Family name (1)");
            assertThat(texts(row).subList(same, same + 3)).containsExactly("x", "=", "x");
            assertThat(isColoured(row.getCell(same))).isFalse();
        }
    }

    @Test
    void itIsPrintedOnPagesAcrossWithAllColumnsAndTheHeadingsOnEach() throws IOException {
        try (XSSFWorkbook workbook = open(write(pair("a", "b"), pair("c", "d")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        }
    }

    private static boolean isColoured(Cell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    @Test
    void whyThereIsDoubtStandsThereInBothLanguages() throws IOException {
        try (XSSFWorkbook workbook = open(write(pair("=1+1", "b")))) {
            assertThat(texts(workbook.getSheetAt(0).getRow(1)))
                    .contains("75%", "4", "++ ชื่อ: ตรงกัน / ++ given name: the same")
                    .anyMatch(text -> text.matches("เลขประจำตัวเดียวกัน .* / One ID number, .*"));
            for (Cell cell : workbook.getSheetAt(0).getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            }
        }
    }

    @Test
    void theDecisionIsChosenFromAListAndNothingButWhatIsAskedForCanBeTyped() throws IOException {
        try (XSSFWorkbook workbook = open(write(pair("a", "b"), pair("c", "d")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            DataValidation list = sheet.getDataValidations().get(0);
            assertThat(list.getValidationConstraint().getExplicitListValues())
                    .containsExactly("คนเดียวกัน / same", "คนละคน / different", "ยกเลิกคำตัดสิน / open");
            assertThat(list.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("B2:B3");
            assertThat(sheet.getProtect()).isTrue();
            List<String> open = new ArrayList<>();
            sheet.getRow(2).forEach(cell -> {
                if (!cell.getCellStyle().getLocked()) {
                    open.add(sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue());
                }
            });
            assertThat(open).containsExactly("การตัดสิน / Decision", "หมายเหตุ / Remark", "ผู้ตัดสิน / Decided by");
        }
    }

    @Test
    void headersStayAndWhatIsOnlyForTheProgramIsHidden() throws IOException {
        try (XSSFWorkbook workbook = open(write(pair("a", "b")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            for (Cell cell : sheet.getRow(0)) {
                assertThat(sheet.isColumnHidden(cell.getColumnIndex()))
                        .isEqualTo(cell.getStringCellValue().startsWith("bringback"));
            }
        }
    }

    @Test
    void theNotesSayWhatItWasMadeFromAndHowItIsFilledIn() throws IOException {
        try (XSSFWorkbook workbook = open(write())) {
            List<String> notes = new ArrayList<>();
            workbook.getSheet("คำอธิบาย Notes").forEach(row -> notes.add(String.join("|", texts(row))));
            assertThat(notes)
                    .contains("model|nightly v1 abc", "cohort|2022", "as_of|2022-09-23", "run|r1")
                    .anyMatch(note -> note.contains("คนเดียวกัน = ข้อมูลสองชุดเป็นของคนเดียวกัน")
                            && note.contains("same: one person"));
        }
    }

    @Test
    void theSamePairsGiveTheSameBytesForTheOwnerOnly() throws IOException {
        byte[] first = Files.readAllBytes(write(pair("a", "b")));
        Path again = write(pair("a", "b"));
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again)))
                .isEqualTo("rw-------");
    }

    private Path write(ReviewCase... cases) throws IOException {
        Path file = folder.resolve("review.xlsx");
        FormWorkbook.write(
                ReviewForm.content(new ReviewSelection(
                        "nightly v1 abc",
                        new CohortId("2022"),
                        LocalDate.of(2022, 9, 23),
                        "r1",
                        cases.length,
                        List.of(cases))),
                file);
        return file;
    }

    private static ReviewCase pair(String left, String right) {
        return new ReviewCase(
                side(7, left),
                side(9, right),
                Optional.of(ReviewPair.Cause.SAME_ID_OTHER_PERSON),
                1.58,
                0.75,
                List.of(EVIDENCE),
                Optional.empty(),
                4);
    }

    private static RecordView side(long key, String given) {
        return new RecordView(
                key,
                Arrays.stream(ReviewField.values())
                        .map(detail -> detail == ReviewField.GIVEN_NAME ? given : "x")
                        .toList());
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static int column(XSSFSheet sheet, String header) {
        return texts(sheet.getRow(0)).indexOf(header);
    }
}
