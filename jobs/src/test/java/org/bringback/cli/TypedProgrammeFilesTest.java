package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the four programmes as people type them: both eras, Thai digits, words for codes, a place of nobody. */
class TypedProgrammeFilesTest {

    @TempDir
    static Path folder;

    private static Site site;
    private static CommandRun night;

    @BeforeAll
    static void aNight() throws IOException {
        site = new Site(folder)
                .putAll(Countries.HOME.resolve("jobs/src/test/resources/org/bringback/cli/typed"), "programme-");
        night = site.run(
                "nightly",
                "--inbox",
                site.inbox().toString(),
                "--output",
                site.output().toString(),
                "--languages",
                "en",
                "--json");
    }

    /** Nobody found is another thing than nothing to look in. */
    @Test
    void withoutARegisterOrAListNobodyIsSaidToBeFoundOrNotFoundThere() {
        CommandRun rosters = site.run("programme", "advance", "--json", "--internal");
        assertThat(rosters.json().get("indicators"))
                .filteredOn(indicator -> List.of("transition-register", "on-drop-out-lists")
                        .contains(indicator.get("id").asText()))
                .allSatisfy(
                        indicator -> assertThat(indicator.get("value").isNull()).isTrue())
                .extracting(indicator -> indicator.get("note").get("en").asText())
                .containsExactly(
                        "there is no school register to look in yet",
                        "there is no list of those who dropped out to look in yet");
    }

    /** Where each row is a person, the numbers of rows would give a suppressed number of persons away. */
    @Test
    void fewRowsAboutPersonsAreSuppressedAsTheirPersonsAre() throws IOException {
        assertThat(Files.readAllLines(site.output().resolve("programmes/2023-12-31/published/figures.csv")))
                .filteredOn(line -> line.contains(",quality,rosters,") || line.contains(",quality,incidents,"))
                .filteredOn(line -> line.contains(",accepted,"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains(",rosters,", ",suppressed,"),
                        line -> assertThat(line).contains(",incidents,", ",1,"));
    }

    /** Lists are no concern of a night for which only programmes' files came, not even the second time. */
    @Test
    void checkSaysBeforehandWhatSuchANightSays() {
        CommandRun check = site.run("check", site.inbox().toString());
        assertThat(check.code()).as(check.err()).isEqualTo(night.code());
        assertThat(check.err() + night.err()).doesNotContain("obec");
    }

    @ParameterizedTest
    @CsvSource({
        "learning-recovery-participants-2023-03-31, 5, 1",
        "learning-recovery-tests-2023-03-31, 5, 3",
        "area-based-education-plans-2023-03-31, 3, 3",
        "learning-cities-participants-2023-12-31, 8, 1",
        "learning-cities-inhabitants-2023-12-31, 1, 2",
        "advance-rosters-2023-03-31, 4, 1",
        "advance-incidents-2023-03-31, 1, 1"
    })
    void whatIsMeantIsTakenAndTheRestRejected(String file, int accepted, int rejected) {
        String name = "programme-" + file + ".csv";
        assertThat(night.fate(name)).as(night.err()).isEqualTo("taken");
        assertThat(night.file(name).get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(night.file(name).get("rejected").asInt()).as("rejected").isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area-based-education-plans | แถว 4, province | Row 4, province | 75 (สมุทรสงคราม), 32 (สุรินทร์), 56",
                "area-based-education-plans | แถว 7, state | Row 7, state | done (ดำเนินการแล้ว)",
                "area-based-education-plans | แถว 5, budget | Row 5, budget | 12, 12.5 (0 – …)",
                "learning-recovery-tests | แถว 6, score | Row 6, score | 0 – 100",
                "learning-recovery-tests | แถว 7, tested | Row 7, tested | 2553",
                "learning-recovery-tests | แถว 8, tested | Row 8, tested | … – 31/03/2566 (2023-03-31)",
                "learning-cities-participants | แถว 4, city | Row 4, city | phayao",
                "advance-incidents | แถว 3, violations | Row 3, violations | 0 – …"
            })
    void rejectedRowsGoBackWithRowColumnAndReasonInBothLanguages(
            String file, String thai, String english, String expected) throws IOException {
        Path workbook = site.output().resolve("programmes/2023-12-31/restricted/rejects-" + file + ".xlsx");
        List<String> cells = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            opened.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
        }
        assertThat(cells).anySatisfy(cell -> assertThat(cell).contains(thai + ": ", expected));
        assertThat(cells).anySatisfy(cell -> assertThat(cell).contains(english + ": ", expected));
    }

    @Test
    void wordsAndThaiDigitsAreTheCodesAndNumbersTheyMean() {
        CommandRun plans =
                site.run("programme", "area-based-education", "--json", "--internal", "--as-of", "2023-03-31");
        plans.json().get("indicators").forEach(indicator -> {
            if (indicator.get("id").asText().equals("budget")) {
                assertThat(indicator.get("value").asInt()).isEqualTo(4201);
                assertThat(indicator.get("groups").findValuesAsText("of"))
                        .containsExactly("2023-01", "2023-02", "2023-03", "ศธจ.", "32");
            }
        });
        CommandRun recovery =
                site.run("programme", "learning-recovery", "--json", "--internal", "--as-of", "2023-03-31");
        recovery.json().get("indicators").forEach(indicator -> {
            if (indicator.get("id").asText().equals("students-direct")) {
                assertThat(indicator.get("value").asInt()).isEqualTo(4);
            }
            if (indicator.get("id").asText().equals("gain-literacy")) {
                assertThat(indicator.get("value").asDouble()).isEqualTo(15.5);
                assertThat(indicator.get("left_out").asInt()).isEqualTo(1);
            }
        });
    }

    /** Both were taken, and only one of the two can be right: their office is told which rows to look at. */
    @ParameterizedTest
    @CsvSource({
        "learning-recovery, learning-recovery-tests-2023-03-31, 4, 5, วันสอบหลังเรียนอยู่ก่อนวันสอบก่อนเรียน",
        "advance, advance-rosters-2023-03-31, 6, 5, น่าจะเป็นบุคคลเดียวกันที่ลงทะเบียนไว้สองรหัส"
    })
    void rowsThatCannotBeRightTogetherAreNamed(String programme, String file, String row, String other, String why)
            throws IOException {
        Path doubtful = site.output().resolve("programmes/2023-12-31/restricted/doubtful-" + programme + ".csv");
        assertThat(SampleCsv.rows(doubtful)).singleElement().satisfies(doubt -> {
            assertThat(doubt)
                    .containsEntry("file", "programme-" + file + ".csv")
                    .containsEntry("row", row)
                    .containsEntry("other_row", other)
                    .containsEntry("synthetic", "true");
            assertThat(doubt.get("why_th")).startsWith(why);
        });
    }

    @Test
    void howManyWereLeftOutIsSaidWithTheirReason() {
        String[] command = {"programme", "learning-recovery", "--as-of", "2023-03-31", "--internal", "--lang", "th"};
        assertThat(site.run(command).out()).contains("ไม่นับผู้ที่สอบหลังเรียนก่อนสอบก่อนเรียน (คน): 1");
    }

    /** A rate of all would be too high where the inhabitants of one place are not known. */
    @Test
    void aRateNamesThePlacesWhoseInhabitantsAreNotKnownAndIsThereForTheOthers() {
        CommandRun cities = site.run("programme", "learning-cities", "--json", "--internal");
        cities.json().get("indicators").forEach(indicator -> {
            if (indicator.get("id").asText().equals("participation")) {
                assertThat(indicator.get("value").isNull()).isTrue();
                assertThat(indicator.get("note").get("en").asText()).endsWith("is not known of Phayao");
                assertThat(indicator.get("note").get("th").asText()).endsWith("ของ พะเยา");
                assertThat(indicator.get("groups").findValuesAsText("of")).containsExactly("phayao", "yala");
                assertThat(indicator.get("groups").get(1).get("value").asDouble())
                        .isEqualTo(0.1);
            }
        });
    }
}
