package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bringback.Filling;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.row.RawRow;
import org.bringback.job.backup.EarlierBackups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were not taken: what they said goes after its time, and that they were there stays. */
class SetAsideRetentionTest {

    private static final String DAY = "2022-05-31";
    private static final int CASES = 60;
    private static final String COUNTS =
            "select concat_ws('|', id, seen, accepted, rejected, quarantined, blank) from submission order by id";
    private static final String ROWS =
            "select concat_ws('|', submission_id, row_no, sheet, line, outcome) from set_aside_row"
                    + " order by submission_id, row_no";
    private static final String REASONS = """
            select concat_ws('|', submission_id, row_no, seq, code, sheet, line, column_name, expected, found) from notice
            where row_no > 0 order by submission_id, row_no, seq
            """;
    private static final String KEYS = "select concat_ws('|', row_key, record_hash) from export_row order by row_key";

    @TempDir
    Path folder;

    /** A cut row stands between sound ones. */
    private Site site(String list) throws IOException {
        Site site = new Site(folder.resolve("site"));
        String name = "export-" + list + "-" + DAY + ".csv";
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.ISO_8859_1)
                        .subList(0, CASES + 1));
        String cut = lines.get(4);
        lines.set(4, cut.substring(0, cut.length() / 2).replaceFirst("[^,;\t|]*$", ""));
        Path first = folder.resolve(name);
        Files.write(first, lines, StandardCharsets.ISO_8859_1);
        site.put(first);
        site.nightly();
        return site;
    }

    private static void sendBack(Site site) throws IOException {
        CaseworkCommands.cases(site, "school", DAY);
        try (Stream<Path> files = Files.list(site.restricted(DAY).resolve("worklists/school"))) {
            Path workbook = files.sorted().findFirst().orElseThrow();
            Path filled = Filling.in(workbook, filling -> {
                filling.cell(1, "ผลการติดต่อ / Attempt").setCellValue("refused");
                filling.cell(1, "หมายเหตุ / Remark").setCellValue("เพื่อนบ้านบอก");
            });
            site.put(filled, workbook.getFileName().toString());
        }
        site.nightly();
    }

    private JsonNode retention(Site site, String asOf) throws IOException {
        return CaseworkCommands.retention(site, asOf, "--backups", backups().toString());
    }

    private Path backups() {
        return folder.resolve("backups");
    }

    private static String archived(Site site) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(site.state().resolve("archive"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static List<List<String>> known(Site site) throws Exception {
        return List.of(site.query(COUNTS), site.query(ROWS), site.query(REASONS), site.query(KEYS));
    }

    @Test
    void whatTheySaidGoesAfterItsTimeAndThatTheyWereThereStaysAlsoInARebuiltState() throws Exception {
        Site site = site("ovec");
        sendBack(site);
        List<List<String>> before = known(site);
        assertThat(before.get(1)).as("one of the export, one of the worklist").hasSize(2);
        assertThat(site.restricted(DAY).resolve("rejects-ovec.xlsx")).exists();
        assertThat(site.run("backup", backups().toString()).code()).isZero();

        JsonNode early = retention(site, "2023-05-30");
        assertThat(early.get("set_aside").asInt()).isZero();
        assertThat(site.restricted(DAY).resolve("rejects-ovec.xlsx")).exists();
        JsonNode removed = retention(site, "2023-05-31");
        assertThat(removed.get("set_aside").asInt()).isEqualTo(2);
        assertThat(Files.readString(Path.of(removed.get("report").asText())))
                .contains("SET_ASIDE,แถวที่รับไม่ได้และพ้นกำหนดเก็บ,\"rows not taken, past their term\",365")
                .as("what it is about is in no language")
                .doesNotContain("rows not taken of");
        assertThat(site.query("select distinct cells from set_aside_row")).containsExactly("[]");
        assertThat(site.restricted(DAY).resolve("rejects-ovec.xlsx")).doesNotExist();
        assertThat(archived(site)).doesNotContain("เพื่อนบ้านบอก");
        assertThat(known(site)).isEqualTo(before);
        assertThat(retention(site, "2023-05-31").get("files").asInt())
                .as("again")
                .isZero();

        CommandRun rebuilt = site.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err() + rebuilt.out()).isZero();
        assertThat(known(site)).isEqualTo(before);
        assertThat(retention(site, "2023-05-31").get("set_aside").asInt())
                .as("in the rebuilt state")
                .isZero();
        theBackupOfBeforeIsNamed(site, removed);
    }

    /** Nobody sends these back corrected: what they said of children goes all the same. */
    @Test
    void rowsOfRegistersAndProgrammesGoAsThoseOfListsDo() throws Exception {
        Site site = site("ovec");
        Path samples = Countries.HOME.resolve("input-samples");
        List<String> register =
                lines(new GZIPInputStream(Files.newInputStream(samples.resolve("register-all-2022-05-31.csv.gz"))));
        String rosters = "programme-advance-rosters-2023-03-31.csv";
        List<String> roster =
                lines(Files.newInputStream(samples.resolve("programmes").resolve(rosters)));
        String name = "ทดสอบลบ";
        register.set(3, register.get(3).replaceFirst(",[^,]*,[^,]*$", "," + name));
        roster.set(2, roster.get(2).replaceFirst(",[^,]*,[^,]*$", "," + name));
        site.put(Files.write(folder.resolve("register-all-2022-05-31.csv"), register.subList(0, 9)));
        site.put(Files.write(folder.resolve(rosters), roster.subList(0, 9)));
        site.nightly();
        List<List<String>> before = known(site);
        assertThat(before.get(1))
                .as("one of the export, the register and the programme")
                .hasSize(3);
        assertThat(site.query("select cells from set_aside_row").toString()).contains(name);

        Files.createDirectory(backups());
        assertThat(retention(site, "2024-04-01").get("set_aside").asInt()).isEqualTo(3);
        assertThat(site.query("select distinct cells from set_aside_row")).containsExactly("[]");
        assertThat(archived(site)).doesNotContain(name).contains(RawRow.REMOVED);
        assertThat(known(site)).isEqualTo(before);
        CommandRun rebuilt = site.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err() + rebuilt.out()).isZero();
        assertThat(known(site)).isEqualTo(before);
        assertThat(site.query("select distinct cells from set_aside_row")).containsExactly("[]");
    }

    private static List<String> lines(InputStream in) throws IOException {
        try (in) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** The office may still correct the row for the later day, for which alone its time is not over. */
    @Test
    void aFileOfTwoDaysKeepsItsCellsUntilBothAreOverAndIsRebuilt() throws Exception {
        Site site = site("nfe");
        site.put(folder.resolve("export-nfe-" + DAY + ".csv"), "export-nfe-2022-06-30.csv");
        site.nightly();
        List<List<String>> before = known(site);
        assertThat(before.get(1)).as("the same row of both").hasSize(2);

        Files.createDirectory(backups());
        JsonNode first = retention(site, "2023-05-31");
        assertThat(first.get("set_aside").asInt()).isEqualTo(1);
        assertThat(first.get("backups_holding_removed")).isEmpty();
        assertThat(archived(site)).doesNotContain(RawRow.REMOVED);
        assertThat(retention(site, "2023-06-30").get("set_aside").asInt()).isEqualTo(1);
        assertThat(archived(site)).contains(RawRow.REMOVED);
        theSameContentForALaterDayIsNotReadWithoutItsRejectedRow(site);
        CommandRun rebuilt = site.run("rebuild");
        assertThat(rebuilt.code()).as(rebuilt.err() + rebuilt.out()).isZero();
        assertThat(known(site)).isEqualTo(before);
        assertThat(site.query("select distinct cells from set_aside_row")).containsExactly("[]");
    }

    private void theSameContentForALaterDayIsNotReadWithoutItsRejectedRow(Site site) throws Exception {
        String later = "export-nfe-2022-09-30.csv";
        site.put(folder.resolve("export-nfe-" + DAY + ".csv"), later);
        CommandRun intake = site.run("intake", site.inbox().resolve(later).toString(), "--json");
        assertThat(intake.code()).as(intake.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(intake.notice(later)).isEqualTo("REMOVED_SINCE");
        assertThat(
                        site.query(
                                "select count(*) from export_row where row_key >= 2147483648 * (select max(id) from submission)"))
                .containsExactly("0");
    }

    private void theBackupOfBeforeIsNamed(Site site, JsonNode removed) throws Exception {
        assertThat(removed.get("backups_holding_removed")).hasToString("[1]");
        assertThat(removed.get("backups_too_old")).as("it was made just now").isEmpty();
        CommandRun misspelt = site.run(
                "retention", "run", "--backups", folder.resolve("backup").toString());
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).contains("--backups: there is no folder ");
        CommandRun next = site.run("backup", backups().toString(), "--json");
        assertThat(next.json().get("holding_removed")).hasToString("[1]");

        EarlierBackups earlier = new EarlierBackups(backups(), site.state());
        List<EarlierBackups.Holding> holding = earlier.list(site.query("select distinct sha256 from reduced_file"));
        assertThat(holding).extracting(EarlierBackups.Holding::number).containsExactly(1);
        assertThat(holding.get(0).last()).isFalse();
        earlier.remove(holding);
        assertThat(earlier.list(site.query("select distinct sha256 from reduced_file")))
                .isEmpty();
        assertThat(site.run("backup", backups().toString(), "--check").code())
                .as("what the other one needs is there")
                .isZero();
    }
}
