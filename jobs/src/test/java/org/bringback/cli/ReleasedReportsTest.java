package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release holds, chosen on the command line, and that no small count leaves it. */
class ReleasedReportsTest {

    private static final String MAY = "2022-05-31";
    private static final Set<String> BREAKDOWNS = Set.of("sex", "age", "level", "place", "reason", "ageing");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void oneNight() throws IOException {
        site = new Site(folder).putAll(Countries.clean(), "");
        CommandRun night = site.fullNight(
                "--as-of", MAY, "--levels", "national,lists,provinces", "--languages", "en", "--internal");
        assertThat(night.code()).as(night.out() + night.err()).isZero();
    }

    @Test
    void theLevelsAndLanguagesAskedForArePrinted() throws IOException {
        Set<String> pdfs = names(site.published(MAY)).stream()
                .filter(name -> name.endsWith(".pdf"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pdfs)
                .contains("national.en.pdf", "obec.en.pdf", "province-71.en.pdf")
                .hasSize(1 + 6 + 77)
                .noneMatch(name -> name.contains(".th.") || name.startsWith("area-"));
    }

    @Test
    void everyFormatIsThere() throws IOException {
        assertThat(names(site.published(MAY)))
                .contains(
                        "index.html",
                        "tables.xlsx",
                        "tables.en.xlsx",
                        "tables.csv",
                        "tables.json",
                        "figures.csv",
                        "datapackage.json",
                        "reports.json",
                        "reports.schema.json",
                        "manifest.json");
    }

    @Test
    void noTwoRowsOfAPublishedFileHaveTheKeyThatTheDataPackageNames() throws Exception {
        JsonNode resources = new ObjectMapper()
                .readTree(site.published(MAY).resolve("datapackage.json").toFile())
                .get("resources");
        for (JsonNode resource : resources) {
            List<String> key = new ArrayList<>();
            resource.at("/schema/primaryKey").forEach(name -> key.add(name.asText()));
            Path file = site.published(MAY).resolve(resource.get("path").asText());
            assertThat(key).isNotEmpty();
            assertThat(CsvFile.rows(file).stream()
                            .map(row -> key.stream().map(row::get).toList()))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noBreakdownTellsACountFromOneToFour() throws Exception {
        List<Map<String, String>> small = small(site.published(MAY).resolve("figures.csv"));
        assertThat(small).isEmpty();
        assertThat(small(site.restricted(MAY).resolve("internal/figures.csv")))
                .as("what is suppressed in the others")
                .isNotEmpty();
    }

    @Test
    void theInternalEditionSaysSoOnEveryPageAndIsNotPublished() throws IOException {
        Path internal = site.restricted(MAY).resolve("internal/national.en.pdf");
        try (PDDocument document = Loader.loadPDF(internal.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document).replaceAll("\\s+", " "))
                        .as("page " + page)
                        .contains("not for publication");
            }
        }
        assertThat(names(site.published(MAY))).doesNotContain("internal");
        assertThat(Files.readString(site.published(MAY).resolve("index.html"))).doesNotContain("not for publication");
    }

    @Test
    void theCasesBehindAFigureOfAProvinceAreFound() throws Exception {
        for (Map<String, String> row : CsvFile.rows(site.published(MAY).resolve("figures.csv"))) {
            if (row.get("report").equals("nfe")
                    && row.get("topic").equals("place")
                    && row.get("line").matches("[0-9]{2}")
                    && row.get("column").equals("total")
                    && !row.get("value").isEmpty()) {
                List<String> cases = site.run("explain", "figure", "nfe/" + MAY + "/r1/TOTAL/place=" + row.get("line"))
                        .out()
                        .lines()
                        .skip(1)
                        .toList();
                assertThat(cases).hasSize(Integer.parseInt(row.get("value")));
                return;
            }
        }
        throw new AssertionError("figures.csv has no such row");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Map<String, String>> small(Path figures) throws IOException {
        return CsvFile.rows(figures).stream()
                .filter(row -> BREAKDOWNS.contains(row.get("topic"))
                                && !row.get("line").equals("TOTAL")
                        || row.get("report").startsWith("province")
                                && row.get("unit").equals("persons"))
                .filter(row -> row.get("value").matches("[1-4]"))
                .toList();
    }
}
