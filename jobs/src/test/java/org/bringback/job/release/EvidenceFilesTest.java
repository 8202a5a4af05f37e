package org.bringback.job.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.status.evidence.RegisterContradiction;
import org.bringback.status.evidence.RegisterEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contradictions of a register as they lie before the offices: a table for programs, workbooks for people. */
class EvidenceFilesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);

    @TempDir
    private Path folder;

    private State state;
    private Workspace workspace;

    @BeforeEach
    void openTheStateOfAMadeUpCountry() throws Exception {
        state = State.open(folder.resolve("state"));
        workspace = new Workspace(Installation.current(), state, RealReferenceContext.REAL);
        FileName name = FileName.parse("export-obec-2022-09-23.csv", RealReferenceContext.REAL.agencies());
        workspace
                .submissions()
                .begin(new Submission(
                        "a".repeat(64), name, Optional.of(new CohortId("2022")), 1, true, Optional.empty()));
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    @Test
    void anAreaHasAWorkbookOfItsOwnAndWhatBelongsToNoneHasTheOffices() throws Exception {
        write(of("obec", "P7101", 7), of("obec", "P1000", 8), of("obec", "P7101", 9), of("nfe", "", 10));
        assertThat(files())
                .containsExactly(
                        "evidence-nfe.csv",
                        "evidence-obec.csv",
                        "evidence/evidence-nfe.xlsx",
                        "evidence/evidence-obec-P1000.xlsx",
                        "evidence/evidence-obec-P7101.xlsx");
        assertThat(column("evidence/evidence-obec-P7101.xlsx", 3)).containsExactly("แถวที่ / Row", "7", "9");

        write(of("obec", "P1000", 8));
        assertThat(files()).containsExactly("evidence-obec.csv", "evidence/evidence-obec-P1000.xlsx");
        write();
        assertThat(files()).isEmpty();
    }

    @Test
    void aCaseIsARowInTheWordsOfAnOfficial() throws Exception {
        write(of("obec", "P1000", 8));
        try (InputStream in = Files.newInputStream(folder.resolve("restricted/evidence/evidence-obec-P1000.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(texts(workbook.getSheetAt(0).getRow(1)))
                    .startsWith(
                            "สพป.กรุงเทพมหานคร",
                            "export-obec-2022-09-23.xlsx",
                            "ข้อมูลนักเรียน",
                            "8",
                            "R-8",
                            "“ไม่พบตัว” เมื่อวันที่ 1 พฤษภาคม 2565",
                            "มีชื่อเป็นผู้เรียนของ สอศ. สถานศึกษารหัส 1320026101 ตั้งแต่วันที่ 1 มิถุนายน 2565")
                    .contains(
                            "“Tracking and not found” on 1 May 2022",
                            "on a roll of OVEC, school 1320026101, since 1 June 2022");
            assertThat(texts(workbook.getSheetAt(1).getRow(0)))
                    .containsExactly(
                            "รายที่ทะเบียนไม่ตรงกับรายงานของ สพฐ. ข้อมูล ณ วันที่ 23 กันยายน 2565",
                            "Cases of which the register contradicts OBEC, as of 23 September 2022");
            assertThat(workbook.getSheetAt(0).getHeader().getCenter())
                    .contains("ข้อมูลสมมติเพื่อการสาธิต", "Synthetic data");
        }
    }

    private void write(RegisterEvidence... evidence) throws IOException {
        Path restricted = Files.createDirectories(folder.resolve("restricted"));
        new EvidenceFiles(workspace, DAY).write(List.of(evidence), restricted);
    }

    private static RegisterEvidence of(String list, String area, long line) {
        return new RegisterEvidence(
                new ListId(list),
                RegisterContradiction.ENROLLED_SINCE,
                area,
                "export-" + list + "-2022-09-23.xlsx",
                "ข้อมูลนักเรียน",
                line,
                "R-" + line,
                "NOT_FOUND",
                "2022-05-01",
                "ovec",
                "1320026101",
                "2022-06-01",
                "2022-09-01");
    }

    private List<String> files() throws IOException {
        Path restricted = folder.resolve("restricted");
        try (Stream<Path> files = Files.walk(restricted)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> restricted.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> column(String file, int column) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("restricted").resolve(file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> texts.add(row.getCell(column).getStringCellValue()));
            return texts;
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell.getStringCellValue());
        }
        return texts;
    }
}
