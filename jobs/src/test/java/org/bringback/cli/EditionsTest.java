package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.job.State;
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
        Path home = Installations.copy(folder.resolve("home"));
        Path disclosure = home.resolve("jobs/reference/disclosure.yaml");
        Files.writeString(
                disclosure, Files.readString(disclosure).replace("releases: []", "releases: [" + SEPTEMBER + "]"));

        Ran night = Installations.runIn(home, site::nightly);

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

        Ran night = site.put(Countries.clean().resolve("export-ovec-2022-09-23.csv"))
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
