package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spoiled sample among good files, held against {@code input-samples/spoiled/expected.csv}. */
class SpoiledFilesTest {

    private static final Path SAMPLES = Countries.HOME.resolve("input-samples");
    private static final Path SPOILED = SAMPLES.resolve("spoiled");

    @TempDir
    Path folder;

    /** A line of the table: what a sample gives, and where. */
    record Expected(String file, String outcome, String notice, String row, String sheet) {

        static List<Expected> list() throws IOException {
            return TableRows.csv(SPOILED.resolve("expected.csv")).stream()
                    .map(row -> new Expected(
                            row.get("file"), row.get("outcome"), row.get("notice"), row.get("row"), row.get("sheet")))
                    .toList();
        }

        String sample() {
            return file.substring(0, file.indexOf('/'));
        }

        String name() {
            return file.substring(file.indexOf('/') + 1);
        }

        boolean isIn(List<JsonNode> notices) {
            for (JsonNode notice : notices) {
                if (notice.get("code").asText().equals(this.notice)
                        && (row.isEmpty() || notice.get("row").asText().equals(row))
                        && (sheet.isEmpty() || notice.get("sheet").asText().equals(sheet))) {
                    assertThat(notice.get("english").asText()).isNotBlank();
                    assertThat(notice.get("thai").asText()).containsPattern("[ก-ฮ]");
                    return true;
                }
            }
            return false;
        }
    }

    static Stream<String> samples() throws IOException {
        return new TreeSet<>(Expected.list().stream().map(Expected::sample).toList()).stream();
    }

    static Stream<Expected> noticesOfOneFile() throws IOException {
        return Expected.list().stream()
                .filter(expected -> !expected.notice().isEmpty())
                .filter(expected -> !expected.notice().equals("COMPETING_EXPORTS"));
    }

    @ParameterizedTest
    @MethodSource("noticesOfOneFile")
    void checkNamesTheFaultAndItsPlaceInBothLanguages(Expected expected) {
        CommandRun ran = CommandRun.command(
                "check", "--json", SPOILED.resolve(expected.file()).toString());
        JsonNode report = ran.json().get(0);
        List<JsonNode> notices = new ArrayList<>();
        report.get("notices").forEach(notices::add);
        boolean refused = report.has("refused");
        if (refused) {
            notices.add(report.get("refused"));
        }
        assertThat(refused).isEqualTo(expected.outcome().equals("refused"));
        boolean withheld = report.get("fate").asText().equals("withheld");
        assertThat(ran.code()).isEqualTo(refused || withheld ? ExitCode.WITHHELD : ExitCode.DONE);
        assertThat(expected.isIn(notices)).as("%s among %s", expected, notices).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takenInAmongGoodFilesItCostsNoOtherFileAndNoRow(String sample) throws Exception {
        Site site = new Site(folder);
        List<Path> good = goodFilesBeside(sample);
        List<Path> spoiled = files(SPOILED.resolve(sample));
        List<String> arguments = new ArrayList<>(List.of("intake", "--json"));
        Stream.concat(good.stream(), spoiled.stream()).forEach(file -> arguments.add(file.toString()));
        CommandRun ran = site.run(arguments.toArray(String[]::new));

        for (Path file : good) {
            assertThat(ran.fate(file.getFileName().toString())).isEqualTo("taken");
        }
        for (Expected expected : Expected.list()) {
            if (expected.sample().equals(sample)) {
                assertThat(fates(expected.outcome())).contains(ran.fate(expected.name()));
            }
        }
        assertNothingIsLost(site);
    }

    private static List<String> fates(String outcome) {
        return switch (outcome) {
            case "refused" -> List.of("refused");
            case "ignored" -> List.of("left");
            default -> List.of("taken", "withheld");
        };
    }

    /** The good samples of the lists that the spoiled one says nothing about. */
    private static List<Path> goodFilesBeside(String sample) throws IOException {
        List<String> lists = files(SPOILED.resolve(sample)).stream()
                .map(SpoiledFilesTest::claim)
                .toList();
        return files(SAMPLES).stream()
                .filter(file -> file.getFileName().toString().startsWith("export-"))
                .filter(file -> !lists.contains(claim(file)))
                .toList();
    }

    private static String claim(Path file) {
        return file.getFileName().toString().replaceAll("-\\d{4}-.*", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertNothingIsLost(Site site) throws Exception {
        assertThat(site.query(
                        "select file_name from submission s where seen <> accepted + rejected + quarantined + blank"
                                + " or accepted <> (select count(*) from export_row r where r.row_key / 2147483648 = s.id)"
                                + " or rejected + quarantined"
                                + " <> (select count(*) from set_aside_row r where r.submission_id = s.id)"))
                .isEmpty();
        assertThat(site.query("select file_name from submission where outcome = 'TAKEN' and seen = 0"))
                .isEmpty();
    }

    @Test
    void aNightPublishesTheGoodListsAndSaysWhatItWithheld() throws Exception {
        Site site = new Site(folder);
        site.put(SPOILED.resolve("truncated-xlsx/export-opec-2022-05-31.xlsx"));
        site.put(SPOILED.resolve("unknown-status/export-nfe-2022-05-31.csv"));
        site.put(SPOILED.resolve("still-being-written/export-nfe-2022-05-31.csv.part"));
        site.put(SAMPLES.resolve("export-ovec-2022-05-31.csv"));
        CommandRun ran = site.fullNight("--settle", "0");
        assertThat(ran.code()).isEqualTo(ExitCode.WITHHELD);
        assertThat(ran.notice("export-opec-2022-05-31.xlsx")).isEqualTo("TRUNCATED");
        assertThat(ran.file("export-nfe-2022-05-31.csv").get("rejected").asInt())
                .isPositive();
        Map<String, byte[]> published = org.bringback.Folder.bytes(site.published("2022-05-31"));
        assertThat(published)
                .containsKeys("ovec.th.pdf", "ovec.en.pdf", "national.th.pdf", "tables.csv", "tables.json")
                .doesNotContainKey("opec.th.pdf");
        assertThat(site.restricted("2022-05-31").resolve("rejects-nfe.xlsx")).isNotEmptyFile();
        assertNothingIsLost(site);
    }
}
