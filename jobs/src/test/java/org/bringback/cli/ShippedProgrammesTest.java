package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bringback.samples.file.SampleCsv;
import org.bringback.samples.programme.ProgrammeSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four programmes on their samples: what is computed is what was counted while the files were made. */
class ShippedProgrammesTest {

    private static final Path SAMPLES = Countries.HOME.resolve("input-samples/programmes");

    @TempDir
    static Path folder;

    private static Site site;
    private static CommandRun night;

    @BeforeAll
    static void aNightTakesThemIn() throws IOException {
        site = new Site(folder).putAll(SAMPLES, "programme-");
        night = site.nightly();
    }

    /** Where a figure stands: day, indicator, field, value. */
    private static Map<String, String> truth(String programme) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (Map<String, String> row : SampleCsv.rows(SAMPLES.resolve(ProgrammeSamples.TRUTH))) {
            if (programme.equals(row.get("programme"))) {
                String key = String.join(
                        "/", row.get("as_of"), row.get("indicator"), row.get("group_field"), row.get("group_value"));
                figures.put(
                        key,
                        plain(new BigDecimal(row.getOrDefault("value", "")))
                                + (row.getOrDefault("base", "").isEmpty() ? "" : " of " + row.get("base")));
            }
        }
        return figures;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void add(Map<String, String> figures, Map<String, String> truth, String key, JsonNode measured) {
        if (!measured.get("value").isNull()) {
            BigDecimal value = measured.get("value").decimalValue();
            boolean based = truth.getOrDefault(key, "").contains(" of ");
            figures.put(
                    key,
                    plain(value) + (based ? " of " + plain(measured.get("base").decimalValue()) : ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning-recovery", "area-based-education", "learning-cities", "advance"})
    void everyIndicatorOfEveryGroupAndDayIsTheTrueOne(String programme) throws IOException {
        Map<String, String> truth = truth(programme);
        Map<String, String> computed = new TreeMap<>();
        for (String day : truth.keySet().stream()
                .map(key -> key.substring(0, 10))
                .distinct()
                .toList()) {
            CommandRun run = site.run("programme", programme, "--as-of", day, "--json", "--internal");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.json().get("synthetic").asBoolean()).isTrue();
            for (JsonNode indicator : run.json().get("indicators")) {
                String key = day + "/" + indicator.get("id").asText();
                add(computed, truth, key + "//", indicator);
                for (JsonNode group : indicator.get("groups")) {
                    String of = key + "/" + group.get("field").asText() + "/"
                            + group.get("of").asText();
                    add(computed, truth, of, group);
                }
            }
        }
        assertThat(truth).hasSizeGreaterThan(20);
        assertThat(computed).containsExactlyInAnyOrderEntriesOf(truth);
    }

    private static Path release() {
        return site.output().resolve("programmes/2024-09-30/published");
    }

    @Test
    void theNightPublishesEveryProgrammeAndThePortfolioInEveryFormat() throws IOException {
        for (String name : List.of(
                "portfolio",
                "programme-advance",
                "programme-area-based-education",
                "programme-learning-cities",
                "programme-learning-recovery")) {
            assertThat(release().resolve(name + ".en.pdf")).isNotEmptyFile();
        }
        JsonNode reports = new ObjectMapper()
                .readTree(release().resolve("reports.json").toFile())
                .get("reports");
        assertThat(reports).hasSize(5 + 12 + 6);
        assertThat(release().resolve("tables.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(release().resolve("index.html")).replaceAll("<span class=\"k\">(.*?)</span>", "$1"))
                .contains(
                        "Synthetic data for demonstration",
                        "href=\"#programme-advance\"",
                        "ความก้าวหน้าของแต่ละโครงการ",
                        "โครงการ Advance การศึกษาเด็กข้ามชาติ จังหวัดตาก");
        assertThat(Files.readString(site.output().resolve("programmes/index.html")))
                .contains("./2024-09-30/published/index.html");
        assertThat(night.json().get("outputs").toString()).contains("programme-advance.en.pdf");
    }

    /** The reports say what the command says, the group suppressed for the same reasons among it. */
    @Test
    void everyCellOfTheReportsIsTheCommandsFigure() throws IOException {
        Map<String, String> cells = new TreeMap<>();
        for (Map<String, String> row : SampleCsv.rows(release().resolve("figures.csv"))) {
            String topic = row.getOrDefault("topic", "").replaceFirst("^(by-[a-z]+)-2$", "$1");
            String key = String.join("/", row.get("report"), topic, row.get("line"), row.get("column"));
            cells.put(key, row.get("value") + row.get("symbol"));
        }
        JsonNode indicators = site.run("programme", "area-based-education", "--json", "--as-of", "2024-09-30")
                .json()
                .get("indicators");
        int compared = 0;
        for (JsonNode indicator : indicators) {
            if (indicator.hasNonNull("note")) {
                continue;
            }
            String id = indicator.get("id").asText();
            String report = "programme-area-based-education/";
            assertThat(cells.get(report + "indicators/" + id + "/actual")).isEqualTo(shown(indicator));
            assertThat(cells.get(report + "trend/" + id + "/day_2024_09_30")).isEqualTo(shown(indicator));
            for (JsonNode group : indicator.get("groups")) {
                String field = group.get("field").asText();
                String line = report + "by-" + field + "/" + group.get("of").asText() + "/";
                assertThat(cells.get(line + id.replace('-', '_'))).isEqualTo(shown(group));
                if (!field.equals("province")) {
                    continue;
                }
                String scorecard =
                        report.replace("/", "-scorecard-") + group.get("of").asText() + "/place-indicators/" + id;
                assertThat(cells.get(scorecard + "/here")).isEqualTo(shown(group));
                assertThat(cells.get(scorecard + "/all_places")).isEqualTo(shown(indicator));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    /** 38.1 per cent of those who started is 8 of 21: it would say how many did where that is suppressed. */
    @Test
    void sharesOfAGroupAreSuppressedTogether() {
        Map<String, Set<Boolean>> suppressed = new TreeMap<>();
        JsonNode indicators =
                site.run("programme", "learning-recovery", "--json").json().get("indicators");
        for (JsonNode indicator : indicators) {
            if (List.of("devices", "screened").contains(indicator.get("id").asText())) {
                indicator
                        .get("groups")
                        .forEach(group -> suppressed
                                .computeIfAbsent(
                                        group.get("field").asText()
                                                + group.get("of").asText(),
                                        of -> new HashSet<>())
                                .add(group.get("value").isNull()));
            }
        }
        assertThat(suppressed.values())
                .contains(Set.of(true), Set.of(false))
                .allSatisfy(of -> assertThat(of).hasSize(1));
    }

    @Test
    void aCitysProfileHasItsParticipantsBySexAndAgeAndPerThousandOfItsInhabitants() throws IOException {
        String report = "programme-learning-cities-profile-phayao";
        assertThat(release().resolve(report + ".en.pdf")).isNotEmptyFile();
        Map<String, String> cells = new TreeMap<>();
        for (Map<String, String> row : SampleCsv.rows(release().resolve("figures.csv"))) {
            if (report.equals(row.get("report"))) {
                cells.put(
                        String.join("/", row.get("topic"), row.get("line"), row.get("column")),
                        row.get("value") + row.get("symbol"));
            }
        }
        List<Map<String, String>> rows =
                SampleCsv.rows(SAMPLES.resolve("programme-learning-cities-participants-2024-06-30.csv")).stream()
                        .filter(row -> "phayao".equals(row.get("city")))
                        .toList();
        for (String sex : List.of("M", "F")) {
            long persons = rows.stream()
                    .filter(row -> sex.equals(row.get("sex")))
                    .map(row -> row.get("participant"))
                    .distinct()
                    .count();
            assertThat(cells.get("place-by-sex/" + sex + "/participants")).isEqualTo(Long.toString(persons));
        }
        long all = rows.stream().map(row -> row.get("participant")).distinct().count();
        String inhabitants = cells.get("place-indicators/inhabitants/here");
        assertThat(cells.get("place-indicators/participation/here"))
                .isEqualTo(BigDecimal.valueOf(all * 1000)
                        .divide(new BigDecimal(inhabitants), 1, java.math.RoundingMode.HALF_UP)
                        .toPlainString());
        assertThat(Files.readString(release().resolve("index.html"))).contains("made-up figures");
    }

    private static String shown(JsonNode measured) {
        return measured.get("value").isNull()
                ? measured.get("symbol").asText().equals("[c]") ? "suppressed" : "not-available"
                : measured.get("value").decimalValue().toPlainString();
    }

    /** Golden files, made by {@code -Dbringback.update=true}: read the difference before committing it. */
    @Test
    void whatIsHandedOnIsWhatItWas() throws IOException {
        String dhis = Files.readString(release().resolve("dhis2.json"));
        String sdmx = Files.readString(release().resolve("sdmx.csv"))
                .lines()
                .filter(line ->
                        line.startsWith("STRUCTURE,") || line.contains(",portfolio,") || line.contains("-advance,"))
                .collect(Collectors.joining("\n", "", "\n"));
        requireGolden("dhis2.json", dhis);
        requireGolden("sdmx.csv", sdmx);
        Set<String> known = Set.of("dataElement", "period", "orgUnit", "categoryOptionCombo", "value", "comment");
        JsonNode json = new ObjectMapper().readTree(dhis);
        assertThat(json.fieldNames()).toIterable().containsExactly("dataValues");
        assertThat(json.get("dataValues"))
                .hasSizeGreaterThan(50)
                .allSatisfy(value -> assertThat(value.fieldNames()).toIterable().isSubsetOf(known));
        assertThat(dhis).doesNotContain("BB_ADVANCE_TRANSITION");
        assertThat(sdmx).contains(",programme-advance,indicators,transition,actual,2023-03-31,,number,Q,C,");
    }

    private static void requireGolden(String name, String made) throws IOException {
        Path golden = Countries.HOME
                .resolve("jobs/src/test/resources/org/bringback/cli/exchange")
                .resolve(name);
        if (Boolean.getBoolean("bringback.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, made);
        }
        assertThat(made).isEqualTo(Files.readString(golden));
    }

    @Test
    void theSameFilesAgainPublishNothingAndChangeNothing() throws IOException {
        String manifest = Files.readString(release().resolve("manifest.json"));
        CommandRun again = site.nightly();
        assertThat(again.json().get("outputs")).isEmpty();
        assertThat(Files.readString(release().resolve("manifest.json"))).isEqualTo(manifest);
    }

    @Test
    void nothingOfTheSamplesIsRefusedOrRejected() {
        assertThat(night.code()).as(night.err()).isZero();
        assertThat(night.json().get("files")).hasSize(24).allSatisfy(file -> {
            assertThat(file.get("fate").asText()).isEqualTo("taken");
            assertThat(file.get("rejected").asInt()).isZero();
        });
    }

    @Test
    void aTargetWithoutBaselineOrWithoutATypeShowsWhatIsMissingAndNoAchievement() {
        JsonNode indicators = site.run("programme", "advance", "--json").json().get("indicators");
        for (JsonNode indicator : indicators) {
            if (indicator.get("id").asText().equals("out-of-school")) {
                assertThat(indicator.get("achievement").get("percent").isNull()).isTrue();
                assertThat(indicator.get("note").get("en").asText())
                        .isEqualTo("the documents state no baseline and do not say whether it is of the baseline or in"
                                + " percentage points");
            }
        }
    }

    @Test
    void threeTransitionsOfTwentySixAreNotShown() {
        CommandRun shown = site.run("programme", "advance", "--format", "csv");
        assertThat(shown.out().lines().filter(line -> line.contains(",transition,")))
                .singleElement()
                .asString()
                .contains(",[c],");
        CommandRun internal = site.run("programme", "advance", "--format", "csv", "--internal");
        assertThat(internal.out().lines().filter(line -> line.contains(",transition,")))
                .singleElement()
                .asString()
                .contains(",11.5,");
    }

    @Test
    void noHeadingOfNotesStandsAloneAtTheEndOfAPage() throws IOException {
        int headings = 0;
        try (Stream<Path> files = Files.list(release())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".en.pdf")).toList()) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    for (int page = 1; page <= document.getNumberOfPages(); page++) {
                        PDFTextStripper stripper = new PDFTextStripper();
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        String[] parts = stripper.getText(document).split("\nNotes\\R", 2);
                        headings += parts.length - 1;
                        assertThat(parts[parts.length - 1])
                                .as(file + " page " + page)
                                .matches(text ->
                                        parts.length == 1 || text.stripLeading().startsWith("•"));
                    }
                }
            }
        }
        assertThat(headings).isEqualTo(5 + 12 + 6);
    }
}
