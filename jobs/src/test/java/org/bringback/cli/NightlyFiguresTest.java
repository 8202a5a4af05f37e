package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bringback.cli.output.ExitCode;
import org.bringback.samples.SyntheticCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures beside a count of the true cases that shares no code with the pipeline. */
class NightlyFiguresTest {

    private static final String MAY = "2022-05-31";
    private static final String SEPTEMBER = "2022-09-23";

    @TempDir
    static Path folder;

    private static Site site;
    private static Truth truth;

    @BeforeAll
    static void twoNights() throws IOException {
        site = new Site(folder).putAll(Countries.clean(), "");
        truth = Truth.of(Countries.clean());
        CommandRun may = site.nightly("--as-of", MAY);
        assertThat(may.code()).as(may.out() + may.err()).isZero();
        CommandRun september = site.nightly();
        assertThat(september.code()).as(september.out() + september.err()).isZero();
    }

    @Test
    void everyFigureOfBothDatesIsTheTrueOne() throws IOException {
        assertThat(site.tables(MAY).persons("persons")).isEqualTo(truth.persons(MAY));
        assertThat(site.tables(SEPTEMBER).persons("persons")).isEqualTo(truth.persons(SEPTEMBER));
    }

    @Test
    void theEarlierColumnOfTheLaterTableIsTheEarlierTable() throws IOException {
        assertThat(site.tables(SEPTEMBER).persons("against_persons")).isEqualTo(truth.persons(MAY));
    }

    @Test
    void theNationalTablesAreTheSumOfTheListsAndTheDifferentPersons() throws IOException {
        for (String day : List.of(MAY, SEPTEMBER)) {
            long cases = truth.persons(day).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(site.tables(day).cell("national-cases", "TOTAL", "persons"))
                    .isEqualTo(String.valueOf(cases));
            assertThat(site.tables(day).cell("national-persons", "TOTAL", "persons"))
                    .isEqualTo(String.valueOf(truth.distinctPersons(day)));
        }
    }

    @Test
    void everyChangeIsTheDifferenceOfItsTwoColumns() throws IOException {
        for (Map<String, String> row : site.tables(SEPTEMBER).rows()) {
            if (!row.get("change").isEmpty() && !row.get("list").equals("national-persons")) {
                long before = row.get("against_persons").isEmpty() ? 0 : Long.parseLong(row.get("against_persons"));
                assertThat(Long.parseLong(row.get("change")))
                        .as(row.toString())
                        .isEqualTo(Long.parseLong(row.get("persons")) - before);
            }
        }
    }

    @Test
    void theMovesThatAreListedAddUpToBothColumns() throws IOException {
        List<String> lines = site.run("tables", "--as-of", SEPTEMBER, "--transitions", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
        Map<String, Long> now = new HashMap<>();
        Map<String, Long> before = new HashMap<>();
        for (String line : lines) {
            String[] cell = line.split(",", -1);
            before.merge(cell[1] + " " + cell[4], Long.valueOf(cell[6]), Long::sum);
            now.merge(cell[1] + " " + cell[5], Long.valueOf(cell[6]), Long::sum);
        }
        for (Map<String, String> row : site.tables(SEPTEMBER).rows()) {
            if (!row.get("list").startsWith("national") && !row.get("status").equals("TOTAL")) {
                String figure = row.get("list") + " " + row.get("status");
                assertThat(now.getOrDefault(figure, 0L)).as(figure).isEqualTo(Long.parseLong(row.get("persons")));
                String earlier = row.get("against_persons");
                assertThat(before.getOrDefault(figure, 0L))
                        .as(figure)
                        .isEqualTo(earlier.isEmpty() ? 0 : Long.parseLong(earlier));
            }
        }
    }

    @Test
    void aPrintedFigureLeadsToItsCases() throws IOException {
        String printed = site.tables(SEPTEMBER).cell("ovec", "IN_PROCESS", "persons");
        List<String> cases = site.run("explain", "figure", "ovec/2022-09-23/r1/IN_PROCESS")
                .out()
                .lines()
                .skip(1)
                .toList();
        assertThat(cases).hasSize(Integer.parseInt(printed));
        assertThat(cases).allMatch(line -> line.startsWith("ovec,") && line.contains(",IN_PROCESS,"));
        assertThat(cases).allMatch(line -> line.contains("export-ovec-2022-09-23.csv"));
    }

    /** Who left a status less who came to it, from a walk over the true cases. */
    @Test
    void theMarginsOfTheMovesAreTheChanges() throws IOException {
        TableRows tables = site.tables(SEPTEMBER);
        for (String list : List.of("obec", "ovec", "nfe", "opec", "bse", "nfe-disabled")) {
            Map<String, Long> moves = truth.moves(list, MAY, SEPTEMBER);
            for (String status : List.of("NOT_FOUND", "FOUND_RETURNED", "DIED")) {
                long net = moves.entrySet().stream()
                        .mapToLong(move -> (move.getKey().endsWith("," + status) ? move.getValue() : 0)
                                - (move.getKey().startsWith(status + ",") ? move.getValue() : 0))
                        .sum();
                assertThat(tables.cell(list, status, "change"))
                        .as(list + status)
                        .isEqualTo(String.valueOf(net));
            }
        }
    }

    /** A difference of the demo: list, day, status, the figure computed, the figure asked for, its causes. */
    private static final Pattern DIFFERENCE = Pattern.compile(
            "  (\\S+) +(\\d{4}-\\d\\d-\\d\\d) ([A-Z_]+) +([\\d,]+) computed, ([\\d,]+) asked for: (.*)");

    @Test
    void aDirtyCountryExplainsEveryDifference() {
        CommandRun demo = CommandRun.command(
                "demo",
                "--scale",
                "0.02",
                "--register",
                "300",
                "--dirt",
                "heavy",
                "--levels",
                "national",
                "--languages",
                "en",
                "--output",
                folder.resolve("demo").toString());
        assertThat(demo.code()).as(demo.err()).isZero();

        List<MatchResult> differences = demo.out()
                .lines()
                .flatMap(line -> DIFFERENCE.matcher(line).results())
                .toList();
        assertThat(differences).isNotEmpty();
        assertThat(differences).allSatisfy(difference -> {
            long explained = Pattern.compile("[+-]\\d+")
                    .matcher(difference.group(6))
                    .results()
                    .mapToLong(cause -> Long.parseLong(cause.group()))
                    .sum();
            assertThat(difference.group(6)).doesNotContain("other");
            assertThat(number(difference.group(4)) - number(difference.group(5)))
                    .as(difference.group())
                    .isEqualTo(explained);
        });
        assertThat(figuresThatDiffer(demo.out())).isEqualTo(differences.size());
    }

    /** In the tables: two columns a day, what was computed and what was asked for. */
    private static long figuresThatDiffer(String demo) {
        return demo.lines()
                .filter(line -> line.matches("  [A-Z_]+ +[\\d,–].*") && !line.startsWith("  TOTAL"))
                .map(line -> line.strip().split(" +"))
                .mapToLong(cells -> (cells[1].equals("–") || cells[1].equals(cells[2]) ? 0 : 1)
                        + (cells[3].equals(cells[4]) ? 0 : 1))
                .sum();
    }

    private static long number(String grouped) {
        return Long.parseLong(grouped.replace(",", ""));
    }

    @Test
    void otherFiguresGiveOtherTables() throws IOException {
        Path figures = Files.writeString(folder.resolve("figures.csv"), """
                list,as_of,status,persons
                ovec,2022-07-01,NOT_FOUND,31
                ovec,2022-07-01,FOUND_RETURNED,17
                ovec,2022-07-01,DIED,2
                nfe,2022-07-01,IN_PROCESS,5
                nfe,2022-07-01,NOT_FOUND,8
                """);
        Path referenceContext = folder.resolve("other-country");
        SyntheticCountry.write(
                Countries.options()
                        .withScale(BigDecimal.ONE)
                        .withFigures(figures)
                        .withSeed(7),
                referenceContext);
        Site other = new Site(folder.resolve("other")).putAll(referenceContext, "");
        assertThat(other.nightly().code()).isEqualTo(ExitCode.LIST_MISSING);
        assertThat(other.tables("2022-07-01").persons("persons"))
                .isEqualTo(Map.of(
                        "ovec,NOT_FOUND", 31L,
                        "ovec,FOUND_RETURNED", 17L,
                        "ovec,DIED", 2L,
                        "nfe,IN_PROCESS", 5L,
                        "nfe,NOT_FOUND", 8L));
    }

    /** All rows of every third person of one list are taken out of its export. */
    @Test
    void tablesFollowWhenRowsAreTakenAway() throws IOException {
        String file = "export-nfe-2022-09-23.csv";
        Map<String, String> personOfRow = new HashMap<>();
        for (Map<String, String> row : TableRows.csv(Countries.clean().resolve("truth.csv"))) {
            if (row.get("file").equals(file)) {
                personOfRow.put(row.get("line"), row.get("person"));
            }
        }
        Predicate<String> taken = person -> !person.isEmpty() && Long.parseLong(person) % 3 == 0;
        List<String> lines = Files.readAllLines(Countries.clean().resolve(file));
        List<String> kept = IntStream.range(0, lines.size())
                .filter(i -> !taken.test(personOfRow.getOrDefault(String.valueOf(i + 1), "")))
                .mapToObj(lines::get)
                .toList();
        assertThat(kept).hasSizeLessThan(lines.size());
        Site fewer = new Site(folder.resolve("fewer"));
        Files.createDirectories(fewer.inbox());
        Files.write(fewer.inbox().resolve(file), kept);
        fewer.nightly();
        Map<String, Long> expected = truth.without(
                        row -> !row.get("list").equals("nfe") || taken.test(row.get("person")))
                .persons(SEPTEMBER);
        assertThat(fewer.tables(SEPTEMBER).persons("persons")).isEqualTo(expected);
    }
}
