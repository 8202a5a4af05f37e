package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs change nothing; a corrected file changes what it says and no more. Nights of one list. */
class RevisionsTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";
    private static final String STATUS = "สถานะการติดตาม";
    private static final int BROKEN = 5;

    @TempDir
    Path folder;

    private Site site;
    private Export good;

    @BeforeEach
    void anInboxOfOneExport() throws IOException {
        site = new Site(folder);
        good = Export.read(Countries.clean().resolve(EXPORT));
        Files.createDirectories(site.inbox());
    }

    private void offer(Export export, String name) throws IOException {
        export.write(site.inbox().resolve(name));
    }

    @Test
    void theSameCommandTwiceChangesNothing() throws IOException {
        site.putAll(Countries.clean(), DAY);
        CommandRun first = site.fullNight("--settle", "0");
        assertThat(first.code()).as(first.err()).isZero();
        Map<String, byte[]> results = site.results();

        CommandRun second = site.fullNight();
        assertThat(second.code()).isZero();
        assertThat(second.json().get("nothing_new").asBoolean()).isTrue();
        assertThat(second.json().get("lists")).isEqualTo(first.json().get("lists"));
        assertThat(site.results()).containsExactlyEntriesOf(results);
        assertThat(CommandRun.command(
                                "nightly",
                                "--inbox",
                                site.inbox().toString(),
                                "--state",
                                site.state().toString(),
                                "--output",
                                site.output().toString())
                        .out())
                .contains("nothing new to do", "ไม่มีข้อมูลใหม่");
    }

    @Test
    void aResultThatWasDeletedIsMadeAgain() throws IOException {
        offer(good, EXPORT);
        site.nightly();
        Map<String, byte[]> results = site.results();
        org.bringback.Folder.delete(site.output());
        assertThat(site.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(site.results()).containsExactlyEntriesOf(results);
    }

    @Test
    void aChangedFullExportIsANewRevisionAndTheOldReleaseIsKept() throws IOException {
        offer(good, EXPORT);
        site.nightly();
        byte[] before = Files.readAllBytes(site.published(DAY).resolve("tables.csv"));
        Path superseded = site.output().resolve(DAY + "/superseded");
        assertThat(superseded).doesNotExist();

        offer(good.withoutLast(4), EXPORT);
        CommandRun ran = site.nightly();
        assertThat(ran.list("nfe").get("revision").asInt()).isEqualTo(2);
        assertThat(superseded.toFile().list()).containsExactly("r1");
        assertThat(superseded.resolve("r1/tables.csv")).hasBinaryContent(before);
        assertThat(site.tables(DAY).cell("nfe", "TOTAL", "revision")).isEqualTo("2");
        assertThat(persons("TOTAL")).isEqualTo(good.withoutLast(4).persons());

        offer(good, EXPORT);
        assertThat(site.nightly().fate(EXPORT))
                .as("replaced files do not come back")
                .isEqualTo("replaced");
        assertThat(persons("TOTAL")).isEqualTo(good.withoutLast(4).persons());
    }

    @Test
    void rejectedRowsThatComeBackCorrectedMoveTheFiguresByThoseRows() throws Exception {
        offer(good, EXPORT);
        site.nightly();
        Map<String, Long> figures = site.tables(DAY).persons("persons");
        org.bringback.Folder.delete(folder.resolve("state"));
        org.bringback.Folder.delete(site.output());

        Export broken = good.withBrokenStatus(BROKEN);
        offer(broken, EXPORT);
        CommandRun first = site.nightly();
        long rejected = first.file(EXPORT).get("rejected").asLong();
        assertThat(rejected).isGreaterThanOrEqualTo(BROKEN);
        assertThat(site.tables(DAY).persons("persons")).isNotEqualTo(figures);

        correct(site.restricted(DAY).resolve("rejects-nfe.xlsx"), site.inbox().resolve("แก้แล้ว ส่งคืน.xlsx"));
        CommandRun second = site.nightly();
        assertThat(second.fate("แก้แล้ว ส่งคืน.xlsx")).isEqualTo("taken");
        assertThat(second.file("แก้แล้ว ส่งคืน.xlsx").get("accepted").asLong()).isEqualTo(BROKEN);
        assertThat(second.fate(EXPORT)).isEqualTo("known");
        assertThat(site.tables(DAY).persons("persons")).isEqualTo(figures);
        assertThat(site.nightly().json().get("nothing_new").asBoolean()).isTrue();
    }

    /** Puts the right status into the rows of the workbook, as the office would; other faults stay. */
    private void correct(Path rejects, Path corrected) throws IOException {
        Map<String, String> statuses = good.statuses();
        try (InputStream in = Files.newInputStream(rejects);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(corrected)) {
            Sheet sheet = book.getSheetAt(0);
            int status = column(sheet.getRow(0), STATUS);
            int reference = column(sheet.getRow(0), Export.REFERENCE);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                String right = statuses.get(row.getCell(reference).getStringCellValue());
                row.createCell(status).setCellValue(right);
            }
            book.write(out);
        }
    }

    private static int column(Row header, String name) {
        for (int i = 0; i < header.getLastCellNum(); i++) {
            if (header.getCell(i).getStringCellValue().equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name);
    }

    private long persons(String status) throws IOException {
        return Long.parseLong(site.tables(DAY).cell("nfe", status, "persons"));
    }

    @Test
    void ofTwoDifferentExportsForOneListAndDateNeitherIsTaken() throws IOException {
        offer(good, "export-nfe-2022-05-31-a.csv");
        offer(good.withoutLast(1), "export-nfe-2022-05-31-b.csv");
        site.put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        CommandRun ran = site.fullNight("--settle", "0");
        assertThat(ran.code()).as("withheld comes before missing").isEqualTo(ExitCode.WITHHELD);
        for (String file : List.of("export-nfe-2022-05-31-a.csv", "export-nfe-2022-05-31-b.csv")) {
            assertThat(ran.fate(file)).isEqualTo("refused");
            assertThat(ran.notice(file)).isEqualTo("COMPETING_EXPORTS");
        }
        assertThat(ran.fate("export-ovec-2022-05-31.csv")).isEqualTo("taken");
        assertThat(site.published(DAY)).isDirectoryNotContaining("glob:**nfe.th.pdf");
        assertThat(ran.err()).contains("export-nfe-2022-05-31-a.csv refused [COMPETING_EXPORTS]");

        Files.delete(site.inbox().resolve("export-nfe-2022-05-31-b.csv"));
        assertThat(site.nightly().fate("export-nfe-2022-05-31-a.csv")).isEqualTo("taken");
    }

    /** One export as lines of cells; the cells of these files hold no quotes. */
    record Export(List<String> lines) {

        static final String REFERENCE = "รหัสนักศึกษา";

        static Export read(Path file) throws IOException {
            return new Export(Files.readAllLines(file));
        }

        void write(Path file) throws IOException {
            Files.writeString(file, String.join("\r\n", lines) + "\r\n");
        }

        Export withoutLast(int rows) {
            return new Export(lines.subList(0, lines.size() - rows));
        }

        private int column(String name) {
            return List.of(lines.get(0).replace("\uFEFF", "").split(",", -1)).indexOf(name);
        }

        Map<String, String> statuses() {
            Map<String, String> statuses = new HashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                statuses.put(cells[column(REFERENCE)], cells[column(STATUS)]);
            }
            return statuses;
        }

        /** Makes the status of rows at the end unreadable. */
        Export withBrokenStatus(int rows) {
            List<String> broken = new java.util.ArrayList<>(lines);
            for (int i = lines.size() - rows; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                cells[column(STATUS)] = "ยังไม่ระบุ";
                broken.set(i, String.join(",", cells));
            }
            return new Export(broken);
        }

        /** A night of this export alone, as another route to its total. */
        long persons() throws IOException {
            Path folder = Files.createTempDirectory("bringback-alone");
            try {
                Site alone = new Site(folder);
                Files.createDirectories(alone.inbox());
                write(alone.inbox().resolve(EXPORT));
                alone.nightly();
                return Long.parseLong(alone.tables(DAY).cell("nfe", "TOTAL", "persons"));
            } finally {
                org.bringback.Folder.delete(folder);
            }
        }
    }
}
