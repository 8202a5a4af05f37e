package org.bringback.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.OpenedFile;
import org.bringback.source.SourceFiles;
import org.bringback.source.form.CorrectedSubmission;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.SourceRow;
import org.bringback.source.text.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejectWorkbookTest {

    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static final Notice BAD_DATE = new Notice(
            NoticeCode.BAD_DATE, Location.of("export.xlsx").inRow(7).inColumn("วันเกิด"), "dd/MM/yyyy", "99/99/9999");

    private static final String BESIDE = "เหตุผลของช่องซ้าย / Reason, cell on the left";

    @TempDir
    Path folder;

    @Test
    void theOfficesOwnColumnsComeBackWithTheReasonBesideThem() throws Exception {
        Path file = write(row("", 7, "1101700000001", "31/02/2553"));

        assertThat(read(file))
                .extracting(SourceRow::cells)
                .containsExactly(
                        List.of("เลขประจำตัวประชาชน", "วันเกิด", BESIDE, "เหตุผล", "Reason"),
                        List.of(
                                "1101700000001",
                                "31/02/2553",
                                BAD_DATE.text().thai() + "\n" + BAD_DATE.text().english(),
                                "แถว 7, วันเกิด: " + BAD_DATE.text().thai(),
                                "Row 7, วันเกิด: " + BAD_DATE.text().english()));
    }

    @Test
    void onlyTheFaultyCellIsColoured() throws IOException {
        Path file = write(
                row("", 7, "1", "31/02/2553"),
                new RejectedRow(
                        Optional.empty(),
                        8,
                        List.of("2", "3"),
                        List.of(Notice.of(
                                NoticeCode.BAD_DATE, Location.of("export.xlsx").inRow(8)))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(0)
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(workbook.getSheetAt(0)
                            .getRow(2)
                            .getCell(1)
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(2)).isNull();
        }
    }

    @Test
    void aColumnWithoutAFaultHasNoReasonsBesideIt() throws Exception {
        Notice ofTheRow =
                Notice.of(NoticeCode.BAD_DATE, Location.of("export.xlsx").inRow(8));
        Path file = write(new RejectedRow(Optional.empty(), 8, List.of("2", "3"), List.of(ofTheRow)));
        assertThat(read(file).get(0).cells()).containsExactly("เลขประจำตัวประชาชน", "วันเกิด", "เหตุผล", "Reason");
    }

    @Test
    void theSubmissionIsRecognisedInTheFileThatComesBack() throws Exception {
        assertThat(corrected(write(row("", 7, "1", "2")))).contains(SHA256);
    }

    @Test
    void theSubmissionIsRecognisedEvenWhenAProgramDropsDocumentProperties() throws Exception {
        Path file = write(row("", 7, "1", "2"));
        Path saved = folder.resolve("saved.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(saved)) {
            workbook.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .setPropertyArray(null);
            workbook.getSheet("bringback").getRow(1).getCell(0).setCellValue("changed");
            workbook.write(out);
        }

        assertThat(corrected(saved)).contains(SHA256);
    }

    @Test
    void anOrdinaryFileCorrectsNothing() throws Exception {
        assertThat(corrected(Files.writeString(folder.resolve("a.csv"), "a,b\n")))
                .isEmpty();
        assertThat(corrected(Files.write(folder.resolve("a.xlsx"), new byte[] {0})))
                .isEmpty();
    }

    @Test
    void aStrayCellInTheLastColumnOfExcelIsLeftOutAndSaidInItsRow() throws Exception {
        String[] stray = new String[16384];
        java.util.Arrays.fill(stray, "");
        stray[0] = "1";
        stray[16383] = "x";
        Path file = write(row("", 7, stray), row("", 8, "2", "3"));
        List<SourceRow> rows = read(file);
        assertThat(rows.get(0).cells()).hasSize(303);
        assertThat(rows.get(1).cells().get(301))
                .startsWith("ข้อมูลที่อยู่หลังคอลัมน์ที่ 300 ไม่ได้แสดงไว้ที่นี่")
                .contains("แถว 7");
        assertThat(rows.get(1).cells().get(302))
                .startsWith("What stands behind column 300 is left out here")
                .contains("Row 7");
        assertThat(rows.get(2).cells().get(302)).startsWith("Row 8");
        assertThat(Files.size(file)).isLessThan(50_000);
    }

    private static Optional<String> corrected(Path file) throws Exception {
        try (OpenedFile opened = OpenedFile.open(file)) {
            return CorrectedSubmission.find(opened.marks());
        }
    }

    @Test
    void rowsOfSeveralSheetsStandOnSheetsOfTheSameNames() throws Exception {
        Path file = write(row("ตาก", 3, "1", "x"), row("ตาก", 4, "2", "x"), row("ตรัง", 3, "3", "x"));

        assertThat(read(file))
                .extracting(row -> row.sheet().orElseThrow() + " " + row.line() + " "
                        + row.cells().get(0))
                .containsExactly(
                        "ตาก 1 เลขประจำตัวประชาชน", "ตาก 2 1", "ตาก 3 2", "ตรัง 1 เลขประจำตัวประชาชน", "ตรัง 2 3");
    }

    @Test
    void rowsOfOneSheetHaveToStandTogether() {
        assertThatThrownBy(() -> write(row("ก", 1, "1"), row("ข", 1, "1"), row("ก", 2, "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCellIsATextEvenWhatLooksLikeAFormulaOrANumber() throws IOException {
        Path file = write(row("", 7, "=HYPERLINK(\"x\")", "0012"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Cell cell : sheet.getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(19 * 256);
        }
    }

    @Test
    void aRowLongerThanTheHeadersPushesTheReasonOut() throws Exception {
        Path file = write(row("", 7, "1", "2", "3"), row("", 8, "1"));

        assertThat(read(file).get(0).cells())
                .containsExactly("เลขประจำตัวประชาชน", "วันเกิด", BESIDE, "", "เหตุผล", "Reason");
        assertThat(read(file).get(2).cells())
                .startsWith(
                        "1",
                        "",
                        BAD_DATE.text().thai() + "\n" + BAD_DATE.text().english(),
                        "",
                        "แถว 8, วันเกิด: " + BAD_DATE.text().thai());
    }

    @Test
    void aTextTooLongForAWorkbookIsCut() throws Exception {
        Path file = write(row("", 7, "ก".repeat(100_000), "2"));

        assertThat(read(file).get(1).cells().get(0)).hasSize(32_767);
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(write(row("", 7, "1", "2")));
        Thread.sleep(2100); // zip times count in steps of two seconds

        assertThat(Files.readAllBytes(write(row("", 7, "1", "2")))).isEqualTo(first);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(write(row("", 7, "1")))))
                .isEqualTo("rw-------");
    }

    private Path write(RejectedRow... rows) throws IOException {
        Path file = folder.resolve("rejects.xlsx");
        RejectWorkbook.write(
                new RejectedRows(
                        SHA256,
                        "bse",
                        LocalDate.of(2022, 5, 31),
                        List.of("เลขประจำตัวประชาชน", "วันเกิด"),
                        List.of(rows),
                        Optional.empty()),
                file);
        return file;
    }

    private static RejectedRow row(String sheet, long line, String... cells) {
        return new RejectedRow(
                Optional.of(sheet).filter(name -> !name.isEmpty()), line, List.of(cells), List.of(BAD_DATE));
    }

    private static List<SourceRow> read(Path file) throws IOException, RefusedFileException {
        List<SourceRow> rows = new ArrayList<>();
        try (RowCursor cursor = SourceFiles.open(file, SourceFormat.any())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
