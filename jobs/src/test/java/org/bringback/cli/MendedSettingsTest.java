package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.cli.RevisionsTest.Export;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a setting kept from being taken comes back once the setting is mended, wherever its file is by then. */
class MendedSettingsTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-nfe-2022-05-31.csv";
    private static final String AGAIN = "again-nfe-2022-05-31.xlsx";
    private static final String UNKNOWN_WORD = "ยังไม่ระบุ";

    @TempDir
    Path folder;

    private Path home;
    private Site site;
    private Export good;
    private int broken;

    @BeforeEach
    void anExportWithAWordThatNobodyKnowsInAFifthOfItsRows() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        good = Export.read(Countries.clean().resolve(EXPORT));
        broken = good.lines().size() / 5;
        good.withBrokenStatus(broken).write(site.inbox().resolve(EXPORT));
    }

    private CommandRun nightly() {
        return Installations.runIn(home, site::nightly);
    }

    private void mend() throws IOException {
        Path yaml = home.resolve("jobs/agencies/nfe.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(yaml));
        assertThat(lines).noneMatch(line -> line.startsWith("  status-words:"));
        lines.add(lines.indexOf("  columns:"), "  status-words: {" + UNKNOWN_WORD + ": NOT_FOUND}");
        Files.write(yaml, lines);
    }

    @Test
    void rowsSetAsideAndTheListWithheldForThemComeBackWithoutTheirFile() throws Exception {
        CommandRun first = nightly();
        assertThat(first.fate(EXPORT)).isEqualTo("withheld");
        assertThat(first.code()).isEqualTo(ExitCode.WITHHELD);
        long rejected = first.file(EXPORT).get("rejected").asLong();
        assertThat(nightly().json().get("files")).as("the same settings").hasSize(1);

        mend();
        Files.delete(site.inbox().resolve(EXPORT));
        CommandRun second = nightly();
        assertThat(second.fate(AGAIN)).isEqualTo("taken");
        assertThat(second.file(AGAIN).get("accepted").asInt()).isEqualTo(broken);
        assertThat(second.file(AGAIN).get("rejected").asInt()).isZero();
        assertThat(second.code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(Long.parseLong(site.tables(DAY).cell("nfe", "TOTAL", "persons")))
                .isEqualTo(good.persons());
        assertThat(site.query("select count(*) from set_aside_row where outcome <> 'RETURNED'"))
                .containsExactly(String.valueOf(rejected - broken));

        assertThat(nightly().json().get("files")).as("what came back once").isEmpty();
        assertThat(nightly().json().get("nothing_new").asBoolean()).isTrue();
    }

    @Test
    void intakeAgainBringsBackTheRowsOfTheFileNamed() throws Exception {
        Path file = site.inbox().resolve(EXPORT);
        CommandRun first = Installations.runIn(home, () -> site.run("intake", "--json", file.toString()));
        assertThat(first.file(EXPORT).get("rejected").asInt()).isGreaterThanOrEqualTo(broken);
        mend();
        CommandRun plain = Installations.runIn(home, () -> site.run("intake", "--json", file.toString()));
        assertThat(plain.json().get("files")).hasSize(1);
        CommandRun again = Installations.runIn(home, () -> site.run("intake", "--again", "--json", file.toString()));
        assertThat(again.file(AGAIN).get("accepted").asInt()).isEqualTo(broken);
        CommandRun third = Installations.runIn(home, () -> site.run("intake", "--again", "--json", file.toString()));
        assertThat(third.json().get("files")).hasSize(1);
        assertThat(third.file(EXPORT).get("taken_since").asInt())
                .as("the file's own counts stay, and mislead alone")
                .isEqualTo(broken);
        CommandRun checked = Installations.runIn(home, () -> site.run("check", file.toString()));
        assertThat(checked.out())
                .contains(
                        broken + " rows that were set aside came back corrected", "แก้ไขและรับแล้ว " + broken + " แถว")
                .doesNotContain("if the office means it, add it");

        try (State state = State.open(site.state())) {
            JdbcClient.create(state.database())
                    .sql("update submission set outcome = 'REFUSED' where file_name = :name")
                    .param("name", AGAIN)
                    .update();
        }
        CommandRun resumed = Installations.runIn(home, () -> site.run("intake", "--json", "--again", file.toString()));
        assertThat(resumed.fate(AGAIN))
                .as("what a run could not read is not lost")
                .isEqualTo("taken");
        assertThat(resumed.file(AGAIN).get("accepted").asInt()).isEqualTo(broken);
    }

    @Test
    void rowsThatTheOfficeSentBackItselfDoNotComeBackTwice() throws Exception {
        nightly();
        Files.copy(
                site.restricted(DAY).resolve("rejects-nfe.xlsx"), site.inbox().resolve("sent-back.xlsx"));
        assertThat(nightly().file("sent-back.xlsx").get("accepted").asInt()).isZero();
        mend();
        CommandRun ran = nightly();
        assertThat(ran.file(AGAIN).get("accepted").asInt()).isEqualTo(broken);
        assertThat(site.query("select count(*) from submission where file_name like 'again-%'"))
                .containsExactly("1");
        assertThat(Long.parseLong(site.tables(DAY).cell("nfe", "TOTAL", "persons")))
                .isEqualTo(good.persons());
    }

    @Test
    void whatWasTakenInIsNotReadByALaterLayout() throws Exception {
        nightly();
        Path rejects = site.restricted(DAY).resolve("rejects-nfe.xlsx");
        List<String> before = headers(rejects);
        assertThat(before).contains("สถานะการติดตาม");

        addLaterLayout("สถานะการติดตาม", "ผลล่าสุด");
        Path later = site.inbox().resolve("export-nfe-2022-09-23.csv");
        Files.writeString(later, String.join("\n", good.lines()).replace("สถานะการติดตาม", "ผลล่าสุด") + "\n");
        Files.delete(site.inbox().resolve(EXPORT));
        CommandRun september = nightly();
        assertThat(september.file(later.getFileName().toString()).get("notices").toString())
                .doesNotContain("MISSING_COLUMN");
        assertThat(september
                        .file(later.getFileName().toString())
                        .get("accepted")
                        .asLong())
                .isPositive();

        Files.delete(rejects);
        CommandRun may = Installations.runIn(home, () -> site.nightly("--as-of", DAY));
        assertThat(may.err() + may.out()).doesNotContain("MISSING_COLUMN");
        assertThat(headers(rejects)).isEqualTo(before);
    }

    /** Somebody renames a column without saying from when: what was read before stays what it was. */
    @Test
    void whatWasTakenInIsNotReadByALayoutEditedInItsPlace() throws Exception {
        nightly();
        Path rejects = site.restricted(DAY).resolve("rejects-nfe.xlsx");
        List<String> before = headers(rejects);
        List<String> rows = rows();
        Path yaml = home.resolve("jobs/agencies/nfe.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("สถานะการติดตาม", "ผลล่าสุด"));
        CommandRun checked = Installations.runIn(
                home, () -> site.run("check", site.inbox().resolve(EXPORT).toString()));
        assertThat(checked.out() + checked.err()).contains("UNKNOWN_STATUS").doesNotContain("MISSING_COLUMN");
        Files.delete(site.inbox().resolve(EXPORT));
        Files.delete(rejects);

        CommandRun again = Installations.runIn(home, () -> site.nightly("--as-of", DAY));
        assertThat(again.err() + again.out()).doesNotContain("MISSING_COLUMN");
        assertThat(headers(rejects)).as("rows go back as they came").isEqualTo(before);

        Files.delete(site.state().resolve("bringback.mv.db"));
        CommandRun rebuilt = Installations.runIn(home, () -> site.run("rebuild"));
        assertThat(rebuilt.code()).as(rebuilt.err()).isEqualTo(ExitCode.DONE);
        assertThat(rows()).isEqualTo(rows);

        // the office sends its rows back as it got them, under the old header
        mend();
        Files.copy(rejects, site.inbox().resolve("sent-back.xlsx"));
        CommandRun sentBack = nightly();
        assertThat(sentBack.file("sent-back.xlsx").get("accepted").asInt()).isEqualTo(broken);
        assertThat(Long.parseLong(site.tables(DAY).cell("nfe", "TOTAL", "persons")))
                .isEqualTo(good.persons());
    }

    private List<String> rows() throws Exception {
        return site.query("select row_key || ' ' || status || ' ' || coalesce(family_name, '') from export_row"
                + " order by row_key");
    }

    private void addLaterLayout(String header, String changed) throws IOException {
        Path yaml = home.resolve("jobs/agencies/nfe.yaml");
        List<String> lines = Files.readAllLines(yaml);
        int at = lines.indexOf("layout:");
        List<String> layout = lines.subList(at + 1, lines.size());
        List<String> both = new ArrayList<>(lines.subList(0, at + 1));
        both.add("  - office-word: กศน.");
        layout.forEach(line -> both.add("  " + line));
        both.add("  - from: 2022-06-01");
        layout.forEach(line -> both.add("  " + line.replace("header: " + header, "header: " + changed)));
        Files.write(yaml, both);
    }

    private static List<String> headers(Path workbook) throws IOException {
        List<String> headers = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheetAt(0).getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));
        }
        return headers;
    }
}
