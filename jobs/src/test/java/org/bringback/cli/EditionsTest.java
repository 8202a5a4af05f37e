package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets what: the edition for the public, and what is left when breakdowns would tell too much. */
class EditionsTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";

    @TempDir
    Path folder;

    @Test
    void thePublicIsGivenAnApprovedDaysFiguresAndNoneThatOfficesAreNotGiven() throws Exception {
        Site site = new Site(folder.resolve("site")).putAll(Countries.clean(), SEPTEMBER);

        CommandRun night = Installations.runIn(approvedForThePublic(), site::nightly);

        assertThat(night.code()).as(night.err()).isZero();
        Path forAll = site.published(SEPTEMBER).resolve("public");
        assertThat(forAll)
                .isDirectoryContaining("glob:**national.en.pdf")
                .isDirectoryContaining("glob:**index.html")
                .isDirectoryContaining("glob:**tables.xlsx");
        Map<String, String> office = values(site.published(SEPTEMBER).resolve("figures.csv"));
        Map<String, String> all = values(forAll.resolve("figures.csv"));
        assertThat(all.keySet()).isEqualTo(office.keySet());
        all.forEach((cell, value) -> assertThat(value)
                .as(cell)
                .satisfiesAnyOf(
                        shown -> assertThat(shown).isEqualTo(office.get(cell)),
                        shown -> assertThat(shown).isEmpty()));
    }

    /** Status tables are exempt from suppression; an edition's page names no file that its reader is not given. */
    @Test
    void everyEditionHasTheStatusTablesAndSaysWhatItsOwnFilesHold() throws Exception {
        Site site = new Site(folder.resolve("site")).putAll(Countries.clean(), SEPTEMBER);
        CommandRun night = Installations.runIn(approvedForThePublic(), () -> site.nightly("--internal"));

        assertThat(night.code()).as(night.err()).isZero();
        Path office = site.published(SEPTEMBER);
        for (Path edition : List.of(
                office, office.resolve("public"), site.restricted(SEPTEMBER).resolve("internal"))) {
            assertThat(edition.resolve("tables.csv")).hasSameBinaryContentAs(office.resolve("tables.csv"));
            assertThat(edition.resolve("tables.json")).hasSameBinaryContentAs(office.resolve("tables.json"));
            assertThat(edition.resolve("datapackage.json"))
                    .content()
                    .contains(sha256(edition.resolve("figures.csv")))
                    .contains(sha256(edition.resolve("tables.csv")));
            assertThat(linked(edition.resolve("index.html")))
                    .contains("tables.csv", "datapackage.json")
                    .allSatisfy(name -> assertThat(edition.resolve(name)).exists());
        }
    }

    private Path approvedForThePublic() throws IOException {
        Path home = Installations.copy(folder.resolve("home"));
        Path disclosure = home.resolve("jobs/reference/disclosure.yaml");
        Files.writeString(
                disclosure, Files.readString(disclosure).replace("releases: []", "releases: [" + SEPTEMBER + "]"));
        return home;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<String> linked(Path page) throws IOException {
        return Pattern.compile("href=\"\\./([^\"]+)\"")
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void onADayThatIsNotApprovedThePublicIsGivenNothing() throws IOException {
        Site site = new Site(folder).put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        site.nightly();
        assertThat(site.published(MAY)).isNotEmptyDirectory();
        assertThat(site.published(MAY).resolve("public")).doesNotExist();
    }

    /** What was printed before is bent, so that no table is possible: the check cannot vouch for anything then. */
    @Test
    void breakdownsThatTheCheckDoesNotPassStayInAndStatusTablesGoOut() throws Exception {
        Site site = new Site(folder);
        site.put(Countries.clean().resolve("export-ovec-2022-05-31.csv")).nightly();
        try (State state = State.open(site.state())) {
            assertThat(JdbcClient.create(state.database())
                            .sql("update published_cell set persons = persons + 1 where scope = 'ovec' and cell = '"
                                    + "STATUS/NOT_FOUND'")
                            .update())
                    .isOne();
        }

        CommandRun night = site.put(Countries.clean().resolve("export-ovec-2022-09-23.csv"))
                .nightly();

        assertThat(night.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(night.err()).contains("withheld-breakdowns.txt").contains("ไม่เผยแพร่ตารางแยกย่อย");
        assertThat(site.restricted(SEPTEMBER).resolve("withheld-breakdowns.txt"))
                .content()
                .contains("contradict each other", "ขัดแย้งกันเอง");
        assertThat(site.tables(SEPTEMBER).cell("ovec", "TOTAL", "persons")).isNotEmpty();
        assertThat(topics(site.published(SEPTEMBER).resolve("figures.csv")))
                .contains("status", "transitions")
                .doesNotContainAnyElementsOf(List.of("sex", "age", "level", "place", "reason", "ageing"));
    }

    private static Map<String, String> values(Path figures) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (Map<String, String> row : CsvFile.rows(figures)) {
            values.put(
                    row.get("report") + "/" + row.get("topic") + "/" + row.get("line") + "/" + row.get("column"),
                    row.get("value"));
        }
        return values;
    }

    private static List<String> topics(Path figures) throws IOException {
        return CsvFile.rows(figures).stream()
                .map(row -> row.get("topic"))
                .distinct()
                .toList();
    }
}
