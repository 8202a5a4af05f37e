package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bringback.samples.file.SampleCsv;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures by cohort and by month, computed here a second time, row by row. */
class DividedProgrammeTest {

    @TempDir
    static Path folder;

    private static Path home;
    private static Site site;
    private static final List<Member> PEOPLE = new ArrayList<>();
    private static final List<Visit> VISITS = new ArrayList<>();
    private static Map<String, JsonNode> indicators;

    private record Member(String ref, String role, @Nullable LocalDate joined, String city) {

        /** The first that fits. */
        String cohort() {
            return role.equals("helper")
                    ? "helpers"
                    : joined == null
                            ? ""
                            : joined.getYear() == 2022 ? "first" : joined.getYear() == 2023 ? "second" : "";
        }

        String csv() {
            return String.join(",", "SYN-" + ref, role, joined == null ? "" : joined.toString(), city) + "\n";
        }
    }

    private record Visit(String ref, int score, LocalDate day) {

        String cohort() {
            return PEOPLE.stream()
                    .filter(person -> person.ref().equals(ref))
                    .map(Member::cohort)
                    .findFirst()
                    .orElse("");
        }

        String month() {
            return day.toString().substring(0, 7);
        }

        String csv() {
            return "SYN-" + ref + "," + score + "," + day + "\n";
        }
    }

    @BeforeAll
    static void aNight() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 80; i++) {
            LocalDate joined = LocalDate.of(2021, 6, 1).plusDays(random.nextInt(900));
            PEOPLE.add(new Member(
                    "P" + i,
                    random.nextInt(6) == 0 ? "helper" : "learner",
                    random.nextInt(9) == 0 ? null : joined,
                    List.of("yala", "trang", "").get(random.nextInt(3))));
        }
        for (int i = 0; i < 500; i++) {
            // some are of nobody among the people
            VISITS.add(new Visit(
                    "P" + random.nextInt(90),
                    random.nextInt(101),
                    LocalDate.of(2022, 3, 1).plusDays(random.nextInt(600))));
        }
        home = Installations.copy(folder.resolve("home"));
        try (InputStream in = DividedProgrammeTest.class.getResourceAsStream("divided-programme.yaml")) {
            Files.write(
                    Files.createDirectories(home.resolve("jobs/programmes")).resolve("divided.yaml"),
                    in.readAllBytes());
        }
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        write("people", "who,role,joined,city\n", PEOPLE, Member::csv);
        write("visits", "who,score,day\n", VISITS, Visit::csv);
        write(
                "costs",
                "day,baht\n",
                List.of("2022-03-05,10\n", "มี.ค. 2565,5\n", "2022-12-31,7\n", ",3\n"),
                one -> one);
        CommandRun night = Installations.runIn(home, site::nightly);
        assertThat(night.code()).as(night.err()).isZero();
        indicators = run();
    }

    private static <T> void write(String table, String header, List<T> rows, Function<T, String> csv)
            throws IOException {
        Files.writeString(
                site.inbox().resolve("programme-divided-" + table + "-2023-12-31.csv"),
                rows.stream().map(csv).collect(Collectors.joining("", header, "")));
    }

    private static Map<String, JsonNode> run(String... more) {
        List<String> command = new ArrayList<>(List.of("programme", "divided", "--json", "--internal"));
        command.addAll(List.of(more));
        CommandRun run = Installations.runIn(home, () -> site.run(command.toArray(String[]::new)));
        Map<String, JsonNode> indicators = new HashMap<>();
        run.json().get("indicators").forEach(one -> indicators.put(one.get("id").asText(), one));
        return indicators;
    }

    private static JsonNode indicator(String id) {
        return java.util.Objects.requireNonNull(indicators.get(id));
    }

    private static Map<String, BigDecimal> groups(String id, String field) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        indicator(id).get("groups").forEach(group -> {
            if (group.get("field").asText().equals(field) && !group.get("value").isNull()) {
                groups.put(
                        group.get("of").asText(),
                        group.get("value").decimalValue().stripTrailingZeros());
            }
        });
        return groups;
    }

    private static <T> Map<String, BigDecimal> counted(List<T> rows, Function<T, String> by) {
        Map<String, BigDecimal> counted = new TreeMap<>();
        rows.forEach(row -> counted.merge(by.apply(row), BigDecimal.ONE, BigDecimal::add));
        counted.replaceAll((group, number) -> number.stripTrailingZeros());
        return counted;
    }

    @Test
    void rowsAndPersonsAreDividedByTheFirstCohortThatTheyBelongTo() {
        assertThat(groups("people", "cohort"))
                .isEqualTo(counted(PEOPLE, Member::cohort))
                .hasSize(4);
        assertThat(groups("visits", "cohort"))
                .as("whose visit it was stands in the other file")
                .isEqualTo(counted(VISITS, Visit::cohort));
        assertThat(indicator("visitors").get("value").asLong())
                .isEqualTo(VISITS.stream()
                        .filter(visit -> visit.cohort().equals("first"))
                        .map(Visit::ref)
                        .distinct()
                        .count());
        assertThat(indicator("helpers").get("value").asLong())
                .isEqualTo(PEOPLE.stream()
                        .filter(person -> person.role().equals("helper"))
                        .count());
    }

    @Test
    void monthsAreDividedAndWhatHasNoDayIsApart() {
        assertThat(groups("visits", "day"))
                .isEqualTo(counted(VISITS, Visit::month))
                .hasSizeGreaterThan(15);
        assertThat(groups("people", "joined"))
                .isEqualTo(counted(
                        PEOPLE,
                        person -> person.joined() == null
                                ? ""
                                : person.joined().toString().substring(0, 7)));
        assertThat(groups("baht", "day"))
                .isEqualTo(new TreeMap<>(
                        Map.of("", new BigDecimal(3), "2022-03", new BigDecimal(15), "2022-12", new BigDecimal(7))));
        assertThat(indicator("baht").get("value").asInt()).isEqualTo(25);
    }

    /** Of both figures one walk over the rows says the total and every group. */
    @Test
    void sharesAndMeansOfCohortsAndOfAllAreThoseOfTheirRows() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        Map<String, BigDecimal> means = new TreeMap<>();
        Set<String> cohorts = VISITS.stream().map(Visit::cohort).collect(Collectors.toSet());
        for (String cohort : cohorts) {
            List<Visit> own = VISITS.stream()
                    .filter(visit -> visit.cohort().equals(cohort))
                    .toList();
            shares.put(cohort, share(own));
            means.put(cohort, mean(own));
        }
        assertThat(groups("scored", "cohort")).isEqualTo(shares);
        assertThat(indicator("scored").get("value").decimalValue()).isEqualByComparingTo(share(VISITS));
        assertThat(groups("gain", "cohort")).isEqualTo(means);
        assertThat(indicator("gain").get("value").decimalValue()).isEqualByComparingTo(mean(VISITS));
    }

    private static BigDecimal share(List<Visit> visits) {
        long part = visits.stream().filter(visit -> visit.score() >= 50).count();
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(visits.size()), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** First visit of the first year, last of the second. */
    private static BigDecimal mean(List<Visit> visits) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        visits.stream().sorted(Comparator.comparing(Visit::day)).forEach(visit -> {
            if (visit.day().getYear() == 2022) {
                first.putIfAbsent(visit.ref(), visit.score());
            } else {
                last.put(visit.ref(), visit.score());
            }
        });
        first.keySet().retainAll(last.keySet());
        int sum = first.entrySet().stream()
                .mapToInt(one -> java.util.Objects.requireNonNull(last.get(one.getKey())) - one.getValue())
                .sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(first.size()), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    @Test
    void aPlaceWithoutOneOfAGroupHasNoneOfItWhichIsKnown() {
        assertThat(groups("helpers", "city").keySet())
                .containsExactlyElementsOf(groups("people", "city").keySet());
    }

    @Test
    void reportsCallMonthsAndCohortsByTheirNames() throws IOException {
        Path figures = site.output().resolve("programmes/2023-12-31/published/figures.csv");
        List<Map<String, String>> rows = SampleCsv.rows(figures);
        assertThat(rows)
                .extracting(row -> row.get("report") + "/" + row.get("topic"))
                .contains(
                        "programme-divided/by-cohort",
                        "programme-divided/by-day",
                        "programme-divided-city-yala/place-by-joined");
        String page = Files.readString(figures.resolveSibling("index.html"))
                .replaceAll("<span class=\"k\">(.*?)</span>", "$1");
        assertThat(page).contains("มีนาคม 2565", "March 2022", "รุ่นแรก", "ไม่อยู่ในกลุ่มใด", "By target group");
    }

    @Test
    void withoutTheFileThatSaysWhoBelongsToThemNobodyIsCountedByCohorts() throws IOException {
        Files.delete(site.inbox().resolve("programme-divided-people-2023-12-31.csv"));
        Site other = new Site(folder.resolve("other"));
        Files.createDirectories(other.inbox());
        for (String table : List.of("visits", "costs")) {
            other.put(site.inbox().resolve("programme-divided-" + table + "-2023-12-31.csv"));
        }
        Installations.runIn(home, other::nightly);
        CommandRun run = Installations.runIn(home, () -> other.run("programme", "divided", "--json", "--internal"));
        run.json().get("indicators").forEach(one -> {
            if (List.of("visitors", "visits", "scored").contains(one.get("id").asText())) {
                assertThat(one.get("value").isNull()).isTrue();
                assertThat(one.get("note").get("en").asText())
                        .isEqualTo("no file has arrived yet: programme-divided-people-…");
            }
        });
    }
}
