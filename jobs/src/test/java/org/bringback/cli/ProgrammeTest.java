package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fifth programme takes a YAML and its files, no Java; its figures are computed here a second time, row by row. */
class ProgrammeTest {

    private static final String TESTS = "programme-trial-tests-2022-10-31.csv";
    private static final String MONEY = "programme-trial-money-2022-10-31.csv";
    private static final String HEADER = "pupil,โรงเรียน,stage,tested,score\n";

    @TempDir
    Path folder;

    private Path home;
    private Site site;

    @BeforeEach
    void anInstallationWithAFifthProgramme() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        describe(trial());
        site = new Site(folder);
        Files.createDirectories(site.inbox());
    }

    private static String trial() throws IOException {
        try (InputStream in = ProgrammeTest.class.getResourceAsStream("trial-programme.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void describe(String yaml) throws IOException {
        Path folder = Files.createDirectories(home.resolve("jobs/programmes"));
        Files.writeString(folder.resolve("trial.yaml"), yaml);
    }

    private CommandRun nightly() {
        return Installations.runIn(home, site::nightly);
    }

    private CommandRun programme(String... more) {
        List<String> arguments = new ArrayList<>(List.of("programme", "trial"));
        arguments.addAll(List.of(more));
        return Installations.runIn(home, () -> site.run(arguments.toArray(String[]::new)));
    }

    private void write(String name, String rows) throws IOException {
        Files.writeString(site.inbox().resolve(name), rows);
    }

    private static JsonNode indicator(CommandRun run, String id) {
        for (JsonNode one : run.json().get("indicators")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in " + run.out() + run.err());
    }

    private static BigDecimal value(CommandRun run, String id) {
        return indicator(run, id).get("value").decimalValue();
    }

    private static Map<String, BigDecimal> groups(CommandRun run, String id) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        indicator(run, id)
                .get("groups")
                .forEach(group -> groups.put(
                        group.get("of").asText(),
                        group.get("value").isNull() ? null : group.get("value").decimalValue()));
        return groups;
    }

    record Row(String pupil, String school, boolean post, LocalDate tested, Integer score) {

        String csv() {
            return "SYN-" + pupil + "," + school + "," + (post ? "post" : "pre") + "," + tested + ","
                    + (score == null ? "" : score) + "\n";
        }
    }

    private static List<Row> rows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new Row(
                    "P" + random.nextInt(150),
                    List.of("ก", "ข", "ค", "").get(random.nextInt(4)),
                    random.nextBoolean(),
                    LocalDate.of(2022, 5, 1).plusDays(random.nextInt(180)),
                    random.nextInt(10) == 0 ? null : random.nextInt(101)));
        }
        return rows;
    }

    private static BigDecimal quotient(long part, long base, int factor, int decimals) {
        return BigDecimal.valueOf(part * factor).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }

    private static long pupils(List<Row> rows, Predicate<Row> where) {
        return rows.stream().filter(where).map(Row::pupil).distinct().count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFormulaSaysWhatCountingRowByRowSays(long seed) throws IOException {
        List<Row> rows = rows(seed);
        write(TESTS, HEADER + rows.stream().map(Row::csv).collect(Collectors.joining()));
        write(MONEY, "activity,planned,spent\nก,\"1,200.50 บาท\",600.25\nข,2000,\nค,300 baht,300\n");
        assertThat(nightly().fate(TESTS)).isEqualTo("taken");
        CommandRun run = programme("--json", "--internal");
        assertThat(run.code()).as(run.err()).isZero();

        assertThat(value(run, "pupils")).isEqualByComparingTo(BigDecimal.valueOf(pupils(rows, row -> true)));
        assertThat(value(run, "schools")).isEqualByComparingTo("3");
        assertThat(value(run, "tests"))
                .isEqualByComparingTo(BigDecimal.valueOf(rows.stream()
                        .filter(row -> !row.tested().isBefore(LocalDate.of(2022, 6, 1)))
                        .filter(row -> !row.tested().isAfter(LocalDate.of(2022, 10, 31)))
                        .count()));
        assertThat(value(run, "weak"))
                .isEqualByComparingTo(BigDecimal.valueOf(pupils(rows, row -> row.score() != null && row.score() < 5)));
        assertThat(value(run, "either"))
                .isEqualByComparingTo(BigDecimal.valueOf(rows.stream()
                        .filter(row -> row.score() == null || (row.post() ? row.score() >= 50 : row.score() < 30))
                        .count()));
        assertThat(value(run, "rate")).isEqualByComparingTo(quotient(pupils(rows, row -> true), 100_000, 1000, 3));
        assertThat(value(run, "tests-per-pupil"))
                .isEqualByComparingTo(quotient(rows.size(), pupils(rows, row -> true), 1000, 1));
        assertThat(value(run, "planned")).isEqualByComparingTo("3500.50");
        assertThat(value(run, "spent")).isEqualByComparingTo("900.25");
        assertThat(value(run, "spent-share")).isEqualByComparingTo("25.7");

        Map<String, BigDecimal> passed = new TreeMap<>();
        Map<String, BigDecimal> counted = new TreeMap<>();
        for (String school : Set.of("ก", "ข", "ค", "")) {
            Predicate<Row> here = row -> row.school().equals(school);
            Predicate<Row> within = here.and(row -> row.post() && row.score() != null);
            counted.put(school, BigDecimal.valueOf(pupils(rows, here)));
            passed.put(
                    school, quotient(pupils(rows, within.and(row -> row.score() >= 50)), pupils(rows, within), 100, 1));
        }
        assertThat(groups(run, "pupils"))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(counted);
        assertThat(groups(run, "passed")).isEqualTo(passed);
        requireGain(indicator(run, "gain"), rows);
    }

    /** First test before and last test after, of pupils with both; rows of one day in the order of the file. */
    private static void requireGain(JsonNode gain, List<Row> rows) {
        Map<String, Row> first = new HashMap<>();
        Map<String, Row> last = new HashMap<>();
        rows.stream()
                .filter(row -> row.score() != null)
                .sorted(Comparator.comparing(Row::tested))
                .forEach(row -> {
                    if (row.post()) {
                        last.put(row.pupil(), row);
                    } else {
                        first.putIfAbsent(row.pupil(), row);
                    }
                });
        List<Integer> gains = new ArrayList<>();
        int reversed = 0;
        for (Map.Entry<String, Row> entry : last.entrySet()) {
            Row before = first.get(entry.getKey());
            if (before != null && entry.getValue().tested().isBefore(before.tested())) {
                reversed++;
            } else if (before != null) {
                gains.add(entry.getValue().score() - before.score());
            }
        }
        double mean = gains.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertThat(gain.get("base").asLong()).isEqualTo(gains.size());
        assertThat(gain.get("left_out").asLong()).isEqualTo(reversed).isPositive();
        assertThat(gain.get("value").decimalValue())
                .isEqualByComparingTo(BigDecimal.valueOf(mean).setScale(3, RoundingMode.HALF_UP));
        assertThat(gain.get("interval_95").get(0).asDouble()).isLessThan(mean);
        assertThat(gain.get("interval_95").get(1).asDouble()).isGreaterThan(mean);
    }

    @Test
    void figuresAboutFewPersonsAreSuppressedAndWhateverGivesThemAway() throws IOException {
        String rows = Stream.of("ก", "ก", "ก", "ข", "ข", "ข", "ข", "ข", "ข", "ค", "ค", "ค", "ค", "ค", "ค", "ค")
                .map(school -> "SYN-%s%d,%s,post,2022-06-01,60\n")
                .collect(Collectors.joining());
        StringBuilder file = new StringBuilder(HEADER);
        int number = 0;
        for (String row : rows.split("\n")) {
            String school = number < 3 ? "ก" : number < 9 ? "ข" : "ค";
            file.append(row.formatted(school, number++, school)).append('\n');
        }
        write(TESTS, file.toString());
        nightly();
        CommandRun run = programme("--json");
        assertThat(value(run, "pupils")).isEqualByComparingTo("16");
        assertThat(groups(run, "pupils"))
                .as("three of ก, and the six of ข, as the sum would say the three")
                .containsEntry("ก", null)
                .containsEntry("ข", null)
                .containsEntry("ค", new BigDecimal("7"));
        assertThat(indicator(run, "pupils").get("groups").get(0).get("symbol").asText())
                .isEqualTo("[c]");
        assertThat(programme("--format", "csv").out()).contains(",school,ก,,[c],");
        assertThat(programme("--lang", "both").out())
                .contains("The fifth programme", "โครงการที่ห้า", "จำแนกตามโรงเรียน", "16.0", "Synthetic data");
    }

    @Test
    void whatIsMissingIsSaidAndIsNotZero() throws IOException {
        write(MONEY, "activity,planned,spent\nก,0,\n");
        nightly();
        CommandRun run = programme("--json");
        assertThat(indicator(run, "pupils").get("value").isNull()).isTrue();
        assertThat(indicator(run, "pupils").get("note").get("en").asText())
                .isEqualTo("no file has arrived yet: programme-trial-tests-…");
        assertThat(indicator(run, "spent").get("value").isNull())
                .as("nobody says what was spent, which is not that nothing was")
                .isTrue();
        assertThat(indicator(run, "spent-share").get("value").isNull())
                .as("of no budget, no share")
                .isTrue();
        assertThat(indicator(run, "spent-share").get("note").get("th").asText())
                .isEqualTo("ไม่มีข้อมูลที่เป็นฐานการคำนวณ");
        assertThat(run.code()).isZero();
    }

    /** Of one activity nobody says what was spent: that is neither nothing nor no concern of it. */
    @Test
    void whatNobodySaysOfAGroupIsMissingThere() throws IOException {
        describe(trial().replace("table: money, field: spent}", "table: money, field: spent, by: [activity]}"));
        write(MONEY, "activity,planned,spent\nก,100,50\nข,100,\n");
        nightly();
        assertThat(groups(programme("--json"), "spent"))
                .containsEntry("ข", null)
                .containsKey("ก");
        assertThat(SampleCsv.rows(site.output().resolve("programmes/2022-10-31/published/figures.csv")))
                .filteredOn(row -> "by-activity".equals(row.get("topic")) && "ข".equals(row.get("line")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("symbol", "not-available"));
    }

    @Test
    void rowsOutOfRangeAreRejectedWithTheRange() throws Exception {
        write(TESTS, HEADER + "SYN-1,ก,pre,2022-06-01,101\nSYN-2,ก,middle,2022-06-01,10\nSYN-3,ก,pre,soon,10\n");
        CommandRun night = nightly();
        assertThat(night.file(TESTS).get("accepted").asInt())
                .as("a score or a day that is not required is left out")
                .isEqualTo(2);
        assertThat(night.file(TESTS).get("rejected").asInt()).isEqualTo(1);
        assertThat(site.query("select expected from notice order by row_no")).contains("0 – 100", "pre, post");
    }

    @Test
    void aLaterFileTakesThePlaceOfAnEarlierOneFromItsDayOn() throws IOException {
        write(MONEY, "activity,planned,spent\nก,100,50\n");
        write("programme-trial-money-2022-12-31.csv", "activity,planned,spent\nก,100,75\n");
        nightly();
        assertThat(value(programme("--json"), "spent")).isEqualByComparingTo("75");
        assertThat(value(programme("--json", "--as-of", "2022-11-30"), "spent")).isEqualByComparingTo("50");
        CommandRun before = programme("--json", "--as-of", "2022-01-31");
        assertThat(before.code()).isEqualTo(4);
        assertThat(indicator(before, "spent").get("value").isNull()).isTrue();
    }

    private static String gains(int pupils, int reversed) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int pupil = 0; pupil < pupils; pupil++) {
            String post = pupil < reversed ? "2022-05-02" : "2022-09-01";
            rows.append("SYN-%1$d,ก,pre,2022-06-01,%2$d\nSYN-%1$d,ก,post,%3$s,60\n".formatted(pupil, 40 + pupil, post));
        }
        return rows.toString();
    }

    private String printed(String column) throws IOException {
        return SampleCsv.rows(site.output().resolve("programmes/2022-10-31/published/figures.csv")).stream()
                .filter(row -> "gains".equals(row.get("topic")) && column.equals(row.get("column")))
                .map(row -> row.get("value") + row.get("symbol"))
                .collect(Collectors.joining());
    }

    @Test
    void aCorrectedFileIsPublishedAndFewWhoWereLeftOutAreNot() throws IOException {
        write(TESTS, gains(12, 2));
        nightly();
        assertThat(printed("pairs")).isEqualTo("10");
        assertThat(printed("left_out")).isEqualTo("suppressed");
        assertThat(indicator(programme("--json"), "gain").get("left_out").isNull())
                .as("the command tells no more than the report")
                .isTrue();
        assertThat(programme("--lang", "en").out()).contains("older than their test before: [c]");
        write(TESTS, gains(20, 0));
        CommandRun night = nightly();
        assertThat(night.fate(TESTS)).as(night.err()).isEqualTo("taken");
        assertThat(printed("pairs")).isEqualTo("20");
        assertThat(printed("left_out")).isEqualTo("0");
        assertThat(nightly().json().get("outputs")).isEmpty();
    }

    private String aim() throws IOException {
        return SampleCsv.rows(site.output().resolve("programmes/2022-10-31/published/figures.csv")).stream()
                .filter(row -> "indicators".equals(row.get("topic")) && "pupils".equals(row.get("line")))
                .filter(row -> "aim".equals(row.get("column")))
                .map(row -> row.get("value"))
                .collect(Collectors.joining());
    }

    @Test
    void aChangedTargetIsPublishedByTheNextNightAndNothingByTheOneAfter() throws IOException {
        write(TESTS, gains(12, 0));
        nightly();
        assertThat(aim()).isEqualTo("100");
        describe(trial().replace("target: {value: 100,", "target: {value: 250,"));
        assertThat(nightly().json().get("outputs").toString()).contains("programme-trial");
        assertThat(aim()).isEqualTo("250");
        assertThat(nightly().json().get("outputs")).isEmpty();
    }

    @Test
    void aLayoutChangedAfterTheFileWasTakenInGivesNoWrongFigures() throws IOException {
        write(MONEY, "activity,planned,spent\nก,100,50\n");
        nightly();
        describe(trial().replace("name: planned,", "name: wanted,")
                .replace("name: spent,", "name: planned,")
                .replace("field: spent", "field: wanted"));
        CommandRun run = programme("--json");
        assertThat(indicator(run, "planned").get("value").isNull()).isTrue();
        assertThat(indicator(run, "planned").get("note").get("en").asText()).startsWith("the layout was changed");
    }

    @Test
    void anExportOfAProgrammeNobodyDescribedIsRefusedWithThoseThereAre() throws IOException {
        write("programme-elephants-tests-2022-10-31.csv", "a\n1\n");
        CommandRun night = nightly();
        assertThat(night.code()).isEqualTo(3);
        assertThat(night.notice("programme-elephants-tests-2022-10-31.csv")).isEqualTo("UNKNOWN_PROGRAMME");
        CommandRun unknown = Installations.runIn(home, () -> site.run("programme", "elephants", "--lang", "both"));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains(
                        "there is no programme elephants; known are trial",
                        "ไม่มีโครงการ elephants ที่รู้จักคือ trial");
        assertThat(Installations.runIn(home, () -> site.run("programme", "--lang", "th"))
                        .out())
                .contains("trial  โครงการที่ห้า");
    }

    @Test
    void aProgrammesFilesGoInBesideExportsOrWithoutAny() throws IOException {
        write(MONEY, "activity,planned,spent\nก,100,50\n");
        assertThat(nightly().fate(MONEY)).isEqualTo("taken");
        assertThat(programme().code()).isZero();
        site.put(Countries.clean().resolve("export-ovec-2022-05-31.csv"));
        write(TESTS, HEADER + "SYN-1,ก,pre,2022-06-01,10\n");
        CommandRun night = nightly();
        assertThat(night.fate(TESTS)).isEqualTo("taken");
        assertThat(night.fate("export-ovec-2022-05-31.csv")).isEqualTo("taken");
        write("programme-trial-tests-2022-11-30.csv", HEADER + "real-1,ก,pre,2022-06-01,10\n");
        assertThat(nightly().notice("programme-trial-tests-2022-11-30.csv")).isEqualTo("SYNTHETIC_MIX");
    }
}
