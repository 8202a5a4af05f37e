package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.upgrade.StateTables;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A state of an earlier version: {@code state-v9.zip} was made by the program of 29 November 2026 from {@code
 * input-samples}, with one decision; {@code state-v9-persons.csv} is what that program published.
 */
class UpgradeTest {

    private static final String MAY = "2022-05-31";
    private static final Path SAMPLES = Countries.HOME.resolve("input-samples");
    private static final String NFE = "export-nfe-2022-05-31.csv";
    private static final String OVEC = "export-ovec-2022-05-31.csv";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aStateOfThatVersion() throws IOException {
        site = new Site(folder);
        try (InputStream in = StateTables.class.getResourceAsStream("state-v9.zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = site.state().resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        Files.createDirectories(site.inbox());
    }

    private static String expected() throws IOException {
        try (InputStream in = StateTables.class.getResourceAsStream("state-v9-persons.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CommandRun report() {
        return site.run(
                "report",
                "--json",
                "--as-of",
                MAY,
                "--output",
                site.output().toString(),
                "--levels",
                "national",
                "--languages",
                "en");
    }

    @Test
    void itIsBroughtUpToDateAndGivesTheFiguresThatItGave() throws Exception {
        CommandRun ran = report();
        assertThat(ran.code()).as(ran.err()).isZero();
        StringBuilder persons = new StringBuilder();
        Files.readAllLines(site.published(MAY).resolve("tables.csv"))
                .forEach(line -> persons.append(columns(line)).append('\n'));
        assertThat(persons).hasToString(expected());
        assertThat(site.run("history").out())
                .contains("nightly      2022-05-31")
                .contains("report       2022-05-31");

        site.put(SAMPLES.resolve(NFE));
        Path corrected = site.inbox().resolve(NFE);
        List<String> lines = Files.readAllLines(corrected);
        Files.write(corrected, lines.subList(0, lines.size() - 1));
        CommandRun night = site.nightly();
        assertThat(night.fate(NFE)).isEqualTo("taken");
        assertThat(night.list("nfe").get("revision").asInt()).isEqualTo(2);
        assertThat(night.code()).as(night.err()).isZero();
    }

    private static String columns(String line) {
        String[] cells = line.split(",", -1);
        return cells[1] + "," + cells[2] + "," + cells[5];
    }

    private void change(String sql) throws Exception {
        try (State opened = State.open(site.state())) {
            JdbcClient.create(opened.database()).sql(sql).update();
        }
    }

    @Test
    void aStateOfANewerVersionIsLeftAloneAndTheCommandSaysWhatToDo() throws Exception {
        change("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (1000, '99', 'later', 'SQL', 'V99__later.sql', 1, 'sa', 1, true)");
        assertTold("used by a newer version of bringback (tables of version 99, this one knows ", "รุ่นใหม่กว่า");
    }

    @Test
    void aStateThatCannotBeBroughtUpToDateIsLeftAloneAndTheCommandSaysWhatToDo() throws Exception {
        change("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        assertTold("is of an older version of bringback", "review export --decided", "โปรแกรมรุ่นเก่า");
    }

    private void assertTold(String... words) throws Exception {
        byte[] before = Files.readAllBytes(site.state().resolve("bringback.mv.db"));
        CommandRun doctor = site.run("doctor");
        assertThat(doctor.out()).contains("database").contains(words);
        assertThat(doctor.code()).isEqualTo(ExitCode.FAILED);
        assertThat(site.state().resolve("bringback.mv.db"))
                .as("doctor changes nothing")
                .hasBinaryContent(before);
        for (CommandRun ran : List.of(site.nightly(), report(), site.run("tables", "--list", "nfe", "--as-of", MAY))) {
            assertThat(ran.code()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(ran.err().lines().reduce((one, last) -> last).orElseThrow())
                    .contains(words)
                    .doesNotContainIgnoringCase("flyway")
                    .doesNotContain("http");
        }
    }

    @Test
    void peoplesDecisionsMoveIntoAStateThatNumbersItsFilesOtherwise() throws Exception {
        Path lines = folder.resolve("decisions.jsonl");
        CommandRun written = site.run("review", "export", "--decided", "--json", lines.toString());
        assertThat(written.json().get("decisions").asInt()).isEqualTo(1);
        assertThat(lines).content().doesNotContain("SYN-").contains("Somsri", "two children");

        Site other = new Site(folder.resolve("other"));
        assertThat(other.run("intake", SAMPLES.resolve(OVEC).toString()).code()).isZero();
        CommandRun early = other.run("review", "import", lines.toString());
        assertThat(early.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(early.err()).contains("1 decision is about files", NFE);
        assertThat(other.run("intake", SAMPLES.resolve(NFE).toString()).code()).isZero();
        CommandRun moved = other.run("review", "import", "--json", lines.toString());
        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.json().get("different").asInt()).isEqualTo(1);
        // there row 2 of file 3 and row 3 of file 7; here the files are 2 and 1
        assertThat(other.query("select left_key || ' ' || right_key || ' ' || verdict || ' ' || decided_by || ' '"
                        + " || decided_at || ' ' || remark from judgement"))
                .containsExactly(((1L << 31) + 3) + " " + ((2L << 31) + 2)
                        + " DIFFERENT Somsri 2022-06-01 09:00:00 two children");
        CommandRun again = other.run("review", "import", "--json", lines.toString());
        assertThat(again.json().get("already_so").asInt()).isEqualTo(1);
        assertThat(other.query("select count(*) from judgement")).containsExactly("1");

        Files.writeString(lines, "no decisions\n");
        assertThat(other.run("review", "import", lines.toString()).code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(other.run("review", "export", lines.toString()).code())
                .as("without --decided")
                .isEqualTo(ExitCode.WRONG_USE);
    }
}
