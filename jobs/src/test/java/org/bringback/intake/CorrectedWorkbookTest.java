package org.bringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.render.workbook.RejectWorkbook;
import org.bringback.render.workbook.RejectedRow;
import org.bringback.render.workbook.RejectedRows;
import org.bringback.source.OpenedFile;
import org.bringback.source.form.CorrectedSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows go out in the office's own layout, are corrected there, and come in again. */
final class CorrectedWorkbookTest {

    private static final String SHA256 = "a".repeat(64);
    private static final String HEADERS = "รหัส กศน.,จังหวัด,อำเภอ,รหัสนักศึกษา,เลขบัตรประชาชน,คำนำหน้า,ชื่อ,สกุล,เพศ,"
            + "วดป.เกิด,ผู้ปกครอง,โทรศัพท์,สถานะการติดตาม,ณ วันที่,เหตุผล";

    @TempDir
    private Path folder;

    @Test
    void aCorrectedRowIsTakenFromTheWorkbookAndTheOthersComeBackOnceMore() throws Exception {
        Path export = StandardExport.write(
                folder,
                "export-nfe-2022-05-31.csv",
                "\uFEFF" + HEADERS
                        + "\n1263,ตาก,แม่สอด,R-1,,นาย,สมชาย,ศรีสุข,1,15/06/46,,,Tracking and lost,15/05/65,"
                        + "\n1263,ตาก,แม่สอด,R-2,,นาย,สมศักดิ์,ศรีสุข,1,31/02/46,,,Died,15/05/65,\n",
                StandardCharsets.UTF_8);
        Path workbook = folder.resolve("fixed.xlsx");
        RejectWorkbook.write(rejected(export), workbook);
        try (OpenedFile opened = OpenedFile.open(workbook)) {
            assertThat(CorrectedSubmission.find(opened.marks())).contains(SHA256);
        }
        // a reason stands beside the date of birth, which is faulty in the second row, and beside the status
        correct(workbook, 13, "Tracking and not found");

        FileName name = new FileName(
                SubmissionKinds.export(), StandardExport.name(export).list(), LocalDate.of(2022, 5, 31), "fixed.xlsx");
        try (SubmissionFileReader reader = SubmissionFileReader.open(workbook, name, RealReferenceContext.REAL)) {
            RowOutcome first = reader.classify(java.util.Objects.requireNonNull(reader.next()));
            RowOutcome second = reader.classify(java.util.Objects.requireNonNull(reader.next()));
            assertThat(first).isInstanceOf(RowOutcome.Accepted.class);
            assertThat(second)
                    .isInstanceOfSatisfying(
                            RowOutcome.Rejected.class,
                            again -> assertThat(again.cells())
                                    .containsExactly(
                                            "1263",
                                            "ตาก",
                                            "แม่สอด",
                                            "R-2",
                                            "",
                                            "นาย",
                                            "สมศักดิ์",
                                            "ศรีสุข",
                                            "1",
                                            "31/02/46",
                                            "",
                                            "",
                                            "Died",
                                            "15/05/65",
                                            ""));
            assertThat(reader.next()).isNull();
            assertThat(reader.warnings()).isEmpty();
            assertThat(String.join(",", reader.headers())).isEqualTo(HEADERS);
        }
    }

    private static RejectedRows rejected(Path export) throws Exception {
        List<RejectedRow> rows = new ArrayList<>();
        try (SubmissionFileReader reader =
                SubmissionFileReader.open(export, StandardExport.name(export), RealReferenceContext.REAL)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                RowOutcome.Rejected rejected = (RowOutcome.Rejected) reader.classify(row);
                rows.add(new RejectedRow(Optional.empty(), rejected.at().line(), rejected.cells(), rejected.notices()));
            }
            return new RejectedRows(SHA256, "nfe", LocalDate.of(2022, 5, 31), reader.headers(), rows, Optional.empty());
        }
    }

    private static void correct(Path workbook, int column, String value) throws Exception {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheetAt(0).getRow(1).createCell(column).setCellValue(value);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }
}
