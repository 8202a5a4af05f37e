package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A list that comes late, or never: the run says so with its exit code, and everybody else's breakdowns go out, with the
 * last figures of the list that is late in the nation's.
 */
class LateListsTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";
    private static final List<String> LISTS = List.of("obec", "ovec", "nfe", "opec", "bse", "nfe-disabled");
    private static final List<String> BREAKDOWNS = List.of("sex", "age", "level", "place", "reason", "ageing");

    private static final List<String> STATUSES = List.of("NOT_FOUND", "FOUND_NOT_RETURNED");
    private static final int ENOUGH = 7;

    @TempDir
    Path folder;

    /** The second night of the country in which one late list kept everybody's breakdowns back. */
    @Test
    void oneLateListCostsNobodyElseTheBreakdownsAndMayStillCome() throws Exception {
        Path country = country("0.05", 1);
        Site site = may(country, List.of());

        // no list stays as it was printed last: a nation of such lists has no revision
        Path home = Installations.copy(folder.resolve("home"));
        Path rules = home.resolve("jobs/reference/disclosure.yaml");
        Files.writeString(rules, Files.readString(rules).replace("renewal: 20", "renewal: 1"));
        Installations.Use other = Installations.use(home);
        try {
            september(site, country, List.of("ovec"), List.of());
            everyCaseOfALineIsFound(site);
        } finally {
            other.close();
        }

        site.put(export(country, "ovec"));
        CommandRun night = site.nightly("--as-of", SEPTEMBER, "--levels", "lists");
        assertThat(night.code()).as(night.err()).isEqualTo(ExitCode.DONE);
        check(site, List.of(), List.of());
        assertThat(Files.readString(site.published(SEPTEMBER).resolve("reports.json")))
                .as("why the nation was counted again")
                .contains("The figures of OVEC arrived later", "ได้รับข้อมูลของ สอศ. ภายหลัง");
    }

    @ParameterizedTest(name = "scale {0}, seed {1}")
    @Tag("long")
    @CsvFileSource(resources = "late-countries.csv", numLinesToSkip = 1)
    void everyListMayBeLateAloneWithAnotherOrForEver(String scale, long seed) throws Exception {
        Path country = country(scale, seed);
        Site may = may(country, List.of());
        for (int number = 0; number < LISTS.size(); number++) {
            String late = LISTS.get(number);
            Site site = copy(may, late);
            september(site, country, List.of(late), List.of());
            // one more list for every other one, both released later, one night after the other
            String next = LISTS.get((number + 1 + (int) seed % 5) % LISTS.size());
            if (number % 2 == 0) {
                Site two = copy(may, late + "-" + next);
                september(two, country, List.of(late, next), List.of());
                comesLater(two, country, next, List.of(late));
                comesLater(two, country, late, List.of());
            }
            comesLater(site, country, late, List.of());
        }
        String never = LISTS.get((int) seed % LISTS.size());
        september(may(country, List.of(never)), country, List.of(never), List.of(never));
    }

    private void comesLater(Site site, Path country, String list, List<String> stillLate) throws IOException {
        site.put(export(country, list));
        CommandRun night = site.nightly("--as-of", SEPTEMBER, "--levels", "lists");
        assertThat(night.code())
                .as(list + " after the release of its day: " + night.err())
                .isEqualTo(stillLate.isEmpty() ? ExitCode.DONE : ExitCode.LIST_MISSING);
        check(site, stillLate, List.of());
    }

    private Path country(String scale, long seed) throws IOException {
        return Countries.make(
                Countries.options().withScale(new BigDecimal(scale)).withSeed(seed));
    }

    private Site may(Path country, List<String> never) throws IOException {
        Site site = new Site(folder.resolve("may" + never));
        putExports(site, country, MAY, never);
        CommandRun night = site.nightly("--as-of", MAY);
        assertThat(night.code()).as(night.err()).isEqualTo(never.isEmpty() ? ExitCode.DONE : ExitCode.LIST_MISSING);
        return site;
    }

    private static void putExports(Site site, Path country, String day, List<String> without) throws IOException {
        for (String list : LISTS) {
            if (!without.contains(list)) {
                site.put(export(country, list, day));
            }
        }
    }

    private static Path export(Path country, String list) throws IOException {
        return export(country, list, SEPTEMBER);
    }

    private static Path export(Path country, String list, String day) throws IOException {
        try (var files = Files.list(country)) {
            return files.filter(file -> file.getFileName().toString().startsWith("export-" + list + "-" + day))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Site copy(Site site, String name) throws IOException {
        Site copy = new Site(folder.resolve(name));
        Folder.copy(site.folder(), copy.folder());
        return copy;
    }

    private static void september(Site site, Path country, List<String> late, List<String> never) throws IOException {
        putExports(site, country, SEPTEMBER, late);
        CommandRun night = site.nightly("--as-of", SEPTEMBER, "--levels", "lists");
        assertThat(night.code()).as("without " + late + ": " + night.err()).isEqualTo(ExitCode.LIST_MISSING);
        check(site, late, never);
    }

    /** All breakdowns of those who delivered and of the nation are there, and the nation says whose figures are old. */
    private static void check(Site site, List<String> late, List<String> never) throws IOException {
        assertThat(site.restricted(SEPTEMBER).resolve("withheld-breakdowns.txt"))
                .doesNotExist();
        JsonNode reports = new ObjectMapper()
                .readTree(site.published(SEPTEMBER).resolve("reports.json").toFile())
                .get("reports");
        List<String> expected = new ArrayList<>(List.of("national"));
        LISTS.stream().filter(list -> !late.contains(list)).forEach(expected::add);
        assertThat(reports).extracting(report -> report.get("id").asText()).containsExactlyElementsOf(expected);
        for (JsonNode report : reports) {
            assertThat(report.get("tables"))
                    .as(report.get("id").asText())
                    .extracting(table -> table.get("topic").asText())
                    .containsAll(BREAKDOWNS);
        }
        String lead = reports.get(0).get("sentences").get(0).get("en").asText();
        assertThat(lead.startsWith("Not complete")).as(lead).isEqualTo(!late.isEmpty());
        Map<String, String> days = daysOfLists(reports.get(0));
        for (String list : LISTS) {
            assertThat(days).containsEntry(list, never.contains(list) ? "" : late.contains(list) ? MAY : SEPTEMBER);
        }
    }

    private static Map<String, String> daysOfLists(JsonNode national) {
        for (JsonNode table : national.get("tables")) {
            if (table.get("topic").asText().equals("completeness")) {
                return table.get("lines")
                        .valueStream()
                        .collect(Collectors.toMap(
                                line -> line.get("id").asText(),
                                line -> line.get("cells").get(0).path("date").asText()));
            }
        }
        throw new AssertionError("the nation does not say how complete it is");
    }

    /** Ages and durations of the late list's cases are as of its own day in the tables, and so they are behind them. */
    private void everyCaseOfALineIsFound(Site site) throws IOException {
        int lines = 0;
        int notFound = 0;
        for (Map<String, String> row : CsvFile.rows(site.published(SEPTEMBER).resolve("figures.csv"))) {
            boolean dated = List.of("age", "ageing").contains(row.get("topic"));
            // few of those not found are printed; a handful of others takes no longer
            String status = row.get("column").toUpperCase(Locale.ROOT);
            if (dated
                    && lines < ENOUGH
                    && row.get("report").equals("national")
                    && STATUSES.contains(status)
                    && !row.get("line").equals("TOTAL")
                    && !row.get("value").isEmpty()) {
                String figure = row.get("reference").replace("STATUS", status).replace("LINE", row.get("line"));
                assertThat(persons(site, figure)).as(figure).isEqualTo(Long.parseLong(row.get("value")));
                lines++;
                notFound += status.equals("NOT_FOUND") ? 1 : 0;
            }
        }
        assertThat(lines).isEqualTo(ENOUGH);
        assertThat(notFound).isPositive();
    }

    private long persons(Site site, String figure) throws IOException {
        CommandRun ran = site.run("explain", "figure", figure);
        assertThat(ran.code()).as(ran.err()).isZero();
        return CsvFile.rows(Files.writeString(folder.resolve("cases.csv"), ran.out())).stream()
                .map(row -> row.get("person"))
                .distinct()
                .count();
    }
}
