package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.Filling;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.bringback.text.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever restates a day, all releases that print it are published again, and say the same of it. */
class RestatedReleasesTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";
    private static final int TAKEN_OUT = 5;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Site site;

    @BeforeAll
    static void twoDaysOfTwoLists() throws IOException {
        Site made = new Site(shared);
        for (String day : List.of(MAY, SEPTEMBER)) {
            for (String list : List.of("nfe", "ovec")) {
                made.put(Countries.clean().resolve("export-" + list + "-" + day + ".csv"));
            }
            assertThat(made.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        }
    }

    @BeforeEach
    void aCopyOfThem() throws IOException {
        Folder.copy(shared, folder);
        site = new Site(folder);
        assertThat(nation(MAY)).isEqualTo("1");
    }

    /** A corrected export of the older day: the last rows are gone. */
    private void correct(String list) throws IOException {
        correct(list, MAY);
    }

    private void correct(String list, String day) throws IOException {
        Path export = site.inbox().resolve("export-" + list + "-" + day + ".csv");
        // the lists' files have different encodings; in this one every byte is a character
        List<String> lines = Files.readAllLines(export, StandardCharsets.ISO_8859_1);
        String fewer = String.join("\r\n", lines.subList(0, lines.size() - TAKEN_OUT)) + "\r\n";
        Files.writeString(export, fewer, StandardCharsets.ISO_8859_1);
    }

    private void assertReleasesAgree() throws IOException {
        TableRows may = site.tables(MAY);
        TableRows september = site.tables(SEPTEMBER);
        for (String scope : List.of("nfe", "ovec", "national-cases", "national-persons")) {
            assertThat(september.cell(scope, "TOTAL", "against_persons"))
                    .as(scope)
                    .isEqualTo(may.cell(scope, "TOTAL", "persons"));
        }
        assertThat(printed(SEPTEMBER, MAY)).isEqualTo(printed(MAY, MAY)).isEqualTo(Integer.parseInt(nation(MAY)));
    }

    private int printed(String release, String day) throws IOException {
        return Json.INDENTED
                .readTree(site.published(release).resolve("manifest.json").toFile())
                .at("/printed/nations/" + day)
                .asInt();
    }

    private String nation(String day) throws IOException {
        return site.tables(day).cell("national-cases", "TOTAL", "revision");
    }

    private long cases(String figure) {
        CommandRun ran = site.run("explain", "figure", figure);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().count() - 1;
    }

    @Test
    void correctedFilesOfAnOlderDayRestateAllThatPrintItInOneRevisionOfTheNation() throws Exception {
        String before = site.tables(MAY).cell("national-cases", "TOTAL", "persons");
        correct("nfe");
        correct("ovec");
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(night.json().get("as_of").asText()).isEqualTo(SEPTEMBER);
        assertThat(nation(MAY)).isEqualTo("2");
        assertThat(night.json().get("releases_published_again"))
                .extracting(day -> day.asText())
                .containsExactly(MAY);
        assertThat(site.tables(MAY).cell("national-cases", "TOTAL", "persons")).isNotEqualTo(before);
        assertReleasesAgree();
        assertThat(site.output().resolve(MAY + "/superseded/r1")).isDirectory();
        assertThat(site.query("select distinct reason from snapshot where as_of = date '2022-05-31' and revision = 2"))
                .containsExactly("CORRECTED_EXPORT");

        assertThat(cases("national-cases/" + MAY + "/r1")).isEqualTo(Long.parseLong(before));
        assertThat(cases("national-cases/" + MAY + "/r2"))
                .isEqualTo(Long.parseLong(site.tables(MAY).cell("national-cases", "TOTAL", "persons")));
        assertThat(site.nightly().json().get("nothing_new").asBoolean()).isTrue();
    }

    @Test
    void aRunAboutTheOlderDayRestatesTheLaterRelease() throws Exception {
        correct("nfe");
        for (String list : List.of("nfe", "ovec")) {
            Files.delete(site.inbox().resolve("export-" + list + "-" + SEPTEMBER + ".csv"));
        }
        CommandRun night = site.nightly();
        assertThat(night.json().get("as_of").asText()).isEqualTo(MAY);
        assertReleasesAgree();
        assertThat(printed(SEPTEMBER, MAY)).isEqualTo(2);
    }

    @Test
    void whatOnlyWasCountedWaitsAndIsSaid() throws Exception {
        correct("nfe");
        site.run("intake", site.inbox().resolve("export-nfe-" + MAY + ".csv").toString());
        CommandRun resolved =
                site.run("resolve", "--json", "--output", site.output().toString());
        assertThat(resolved.code()).as(resolved.err()).isEqualTo(ExitCode.WITHHELD);
        assertThat(resolved.json().get("releases_waiting")).hasSize(2);
        assertThat(resolved.err()).contains("report --as-of " + MAY, "report --as-of " + SEPTEMBER, "แก้ไข");

        CommandRun reported =
                site.run("report", "--json", "--output", site.output().toString());
        assertThat(reported.code()).as(reported.err()).isEqualTo(ExitCode.LIST_MISSING);
        assertReleasesAgree();
    }

    @Test
    void whatWasRefusedWasGivenToNobody() throws Exception {
        correct("nfe", SEPTEMBER);
        site.run(
                "intake",
                site.inbox().resolve("export-nfe-" + SEPTEMBER + ".csv").toString());
        site.run("resolve", "--output", site.output().toString());
        // as if nobody had been given anything: where few have changed, breakdowns stay as they were
        try (State state = State.open(site.state())) {
            JdbcClient.create(state.database())
                    .sql("delete from published_cell")
                    .update();
        }
        String given = "select count(*) from published_cell where as_of = date '2022-09-23'";
        CommandRun lesser = site.run(
                "report",
                "--as-of",
                SEPTEMBER,
                "--languages",
                "th",
                "--output",
                site.output().toString());
        assertThat(lesser.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(lesser.err()).contains("has 2 files more than the new one");
        assertThat(site.query(given)).containsExactly("0");

        site.run("report", "--as-of", SEPTEMBER, "--output", site.output().toString());
        assertThat(site.query(given)).doesNotContain("0");
    }

    @Test
    void aDecisionAboutAnOlderDayPublishesItAgain() throws Exception {
        Site doubtful = new Site(folder.resolve("doubtful"));
        Path country = Countries.heavy();
        for (String day : List.of(MAY, SEPTEMBER)) {
            doubtful.putAll(country, "-" + day);
            doubtful.nightly();
        }
        Path workbook = folder.resolve("review.xlsx");
        doubtful.run("review", "export", workbook.toString());
        Path decided = Filling.in(workbook, filling -> filling.decide(1, "same"));
        assertThat(doubtful.run("review", "import", decided.toString(), "--by", "Somsri")
                        .code())
                .isZero();
        byte[] before = Files.readAllBytes(doubtful.published(MAY).resolve("manifest.json"));
        CommandRun night = doubtful.nightly();
        assertThat(night.json().get("as_of").asText()).isEqualTo(SEPTEMBER);
        assertThat(night.json().get("releases_waiting")).isEmpty();
        assertThat(Files.readAllBytes(doubtful.published(MAY).resolve("manifest.json")))
                .as("of the older day")
                .isNotEqualTo(before);
        assertThat(doubtful.output().resolve(MAY + "/superseded/r1")).isDirectory();
        site = doubtful;
        assertReleasesAgree();
        assertThat(doubtful.query(
                        "select distinct reason from snapshot where as_of = date '2022-05-31' and revision = 2"))
                .singleElement()
                .asString()
                .contains("decided=1");
    }
}
