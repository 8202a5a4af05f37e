package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person can be followed to the rows, and a pair of rows to the weight of every field. */
class ExplainTest {

    private static final String DAY = "2022-05-31";

    @TempDir
    static Path folder;

    private static Site site;
    private static String pair;
    private static long person;

    @BeforeAll
    static void aNight() throws Exception {
        site = new Site(folder.resolve("site"));
        Path referenceContext = Countries.heavy();
        site.putAll(referenceContext, DAY).putAll(referenceContext, "register");
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isIn(0, 3);
        pair = site.query("select newer_key / 2147483648 || '-' || mod(newer_key, 2147483648) || ' '"
                        + " || older_key / 2147483648 || '-' || mod(older_key, 2147483648) || ' ' || weight"
                        + " from scored_pair order by weight desc")
                .get(0);
        person = Long.parseLong(site.query(
                        "select person_id from listed_record group by person_id having count(*) > 1 order by person_id")
                .get(0));
    }

    @Test
    void theWeightsOfTheFieldsAddUpToTheWeightTheNightFound() throws IOException {
        String[] words = pair.split(" ");
        JsonNode link =
                site.run("explain", "link", words[0], words[1], "--json").json();
        double sum = link.get("prior").asDouble();
        for (JsonNode step : link.get("steps")) {
            sum += step.get("weight").asDouble();
        }
        assertThat(link.get("weight").asDouble()).isEqualTo(Double.parseDouble(words[2]));
        assertThat(sum).isCloseTo(link.get("weight").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aRowCanBeNamedByItsFileAndLine() throws Exception {
        List<String> place =
                site.query("select s.file_name || case when r.sheet is null then '' else '#' || r.sheet end"
                        + " || ':' || r.line from export_row r join submission s on s.id = r.row_key / 2147483648"
                        + " order by r.row_key limit 2");
        CommandRun ran = site.run("explain", "link", place.get(0), place.get(1));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("probability");
    }

    @Test
    void namesAreMaskedUnlessTheOwnerAsksAndThatIsNoted() throws Exception {
        String[] words = pair.split(" ");
        String family = site.query("select max(family_name) from register_row where length(family_name) > 5")
                .get(0);
        Path page = folder.resolve("link.html");
        CommandRun masked = site.run("explain", "link", words[0], words[1], "--html", page.toString());
        CommandRun shown = site.run("explain", "link", words[0], words[1], "--unmasked");
        assertThat(shown.out()).isNotEqualTo(masked.out());
        assertThat(masked.out()).doesNotContain(family).contains("xxx");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "<td>xxx", "font-family:Sarabun", "given name / ชื่อ")
                .doesNotContain("http:", "https:");
        assertThat(Files.readString(site.state().resolve("audit.jsonl")))
                .contains("explain link " + words[0] + " " + words[1]);
    }

    @Test
    void aPersonsRowsEachSayWhyTheyAreThisPerson() throws IOException {
        JsonNode found =
                site.run("explain", "person", Long.toString(person), "--json").json();
        assertThat(found.get("records").size()).isGreaterThan(1);
        assertThat(found.get("records").get(0).has("because")).isFalse();
        for (int i = 1; i < found.get("records").size(); i++) {
            assertThat(found.get("records").get(i).get("because").get("kind").asText())
                    .isIn("id", "reference", "engine");
        }
        assertThat(site.run("explain", "person", Long.toString(person)).out())
                .startsWith("person " + person)
                .contains("counted in ", " / นับใน ");
    }

    /** From a figure to a person and back again. */
    @Test
    void aPersonNamesTheFiguresThatCountThem() throws IOException {
        Map<String, String> counted =
                figure("explain", "figure", "nfe/2022-05-31/r1/NOT_FOUND").get(0);
        JsonNode figures = site.run("explain", "person", counted.get("person"), "--json")
                .json()
                .get("figures");
        assertThat(figures).extracting(one -> one.get("figure").asText()).contains("nfe/2022-05-31/r1/NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obec/2022-05-31/r9/NOT_FOUND",
                "obec/2020-01-01/r1",
                "nobody/2022-05-31/r1/DIED",
                "national-persons/2020-01-01/r1/DIED"
            })
    void aFigureThatWasNeverCountedIsNotTakenForNoCases(String figure) {
        CommandRun ran = site.run("explain", "figure", figure);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no snapshot behind " + figure, "ไม่พบข้อมูลของ " + figure);
        assertThat(ran.out()).isEmpty();
    }

    /** A line a case by default; with --rows those as well that do not count, each with its reason. */
    @Test
    void everyCaseHasOneRowThatCountsAndTheOthersSayWhyTheyDoNot() throws Exception {
        List<Map<String, String>> cases = figure("explain", "figure", "nfe/2022-05-31/r1");
        List<Map<String, String>> all = figure("explain", "figure", "nfe/2022-05-31/r1", "--rows");
        assertThat(cases)
                .hasSize(Integer.parseInt(site.query("select count(*) from fact f join snapshot s"
                                + " on s.id = f.snapshot_id where s.list_id = 'nfe'")
                        .get(0)));
        assertThat(all)
                .hasSize(Integer.parseInt(site.query("select sum(accepted) from submission"
                                + " where list_id = 'nfe' and kind = 'EXPORT' and outcome = 'TAKEN'")
                        .get(0)));
        assertThat(all.stream().filter(row -> row.get("counts").equals("yes"))).containsExactlyElementsOf(cases);
        assertThat(cases)
                .allMatch(
                        row -> row.get("rows").equals("1") == row.get("because").equals("only row"));
        assertThat(all)
                .filteredOn(row -> row.get("counts").equals("no"))
                .isNotEmpty()
                .extracting(row -> row.get("because"))
                .isSubsetOf("status date", "status precedence", "same report");
    }

    @Test
    void theNationsPersonsNameTheListsThatYield() throws IOException {
        List<Map<String, String>> all = figure("explain", "figure", "--list", "national-persons", "--rows");
        assertThat(all)
                .anyMatch(
                        row -> row.get("counts").equals("no") && row.get("list").equals("obec"));
        assertThat(all.stream().filter(row -> row.get("counts").equals("yes")).map(row -> row.get("person")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureCanBeAskedForByListStatusPlaceAndDate() throws IOException {
        String asked = site.run(
                        "explain", "figure", "--list", "nfe", "--status", "NOT_FOUND", "--date", DAY, "--place", "71")
                .out();
        assertThat(asked)
                .isEqualTo(site.run("explain", "figure", "nfe/2022-05-31/r1/NOT_FOUND/place=71")
                        .out());
        assertThat(site.run("explain", "figure", "--list", "nfe").out())
                .isEqualTo(site.run("explain", "figure", "nfe/2022-05-31/r1").out());
    }

    /** What stands under a table is its number, which needs nothing filled in. */
    @Test
    void theNumberUnderATableGivesAllTheCasesThatItCounts() {
        String all = site.run("explain", "figure", "nfe/2022-05-31/r1/TOTAL").out();
        for (String table : List.of("sex", "age", "level", "place", "status")) {
            assertThat(site.run("explain", "figure", "nfe/2022-05-31/r1/" + table)
                            .out())
                    .isEqualTo(all);
        }
        assertThat(site.run("explain", "figure", "nfe/2022-05-31/r1/reason").out())
                .isEqualTo(site.run("explain", "figure", "nfe/2022-05-31/r1/FOUND_NOT_RETURNED")
                        .out());
        assertThat(site.run("explain", "figure", "nfe/2022-05-31/r1/ageing").out())
                .contains("NOT_FOUND")
                .doesNotContain("FOUND_RETURNED", "DIED");
    }

    @Test
    void whoIsBehindAFigureIsMaskedUnlessTheOwnerAsksAndThatIsNoted() throws Exception {
        String reference = "obec/2022-05-31/r1/NOT_FOUND";
        List<Map<String, String>> masked = figure("explain", "figure", reference, "--limit", "4");
        List<Map<String, String>> shown = figure("explain", "figure", reference, "--limit", "4", "--unmasked");
        assertThat(masked).hasSize(4).allMatch(row -> row.get("name").matches("[x .-]+"));
        assertThat(masked).allMatch(row -> row.get("id").matches("[9x]*"));
        assertThat(shown).allMatch(row -> row.get("name").matches(".*[ก-ฮ].*"));
        assertThat(Files.readString(site.state().resolve("audit.jsonl"))).contains("explain figure " + reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "obec/2022-05-31/r1/STATUS               | put a status in place of STATUS",
                "obec/2022-05-31/r1/NOT_FOUND/place=LINE | the line's code",
                "obec/2022-05-31/r1/NOT_FOUND/place=99   | there is no figure obec/2022-05-31/r1/NOT_FOUND/place=99; copy",
                "obec/2022-05-31/r1/NOT_FOUND/sex=X      | ไม่มีตัวเลข obec/2022-05-31/r1/NOT_FOUND/sex=X ให้คัดลอก",
                "obec/2022-05-31                         | there is no figure obec/2022-05-31; copy a reference",
                "obec/2022-02-30/r1/DIED                 | IN_PROCESS, DIED, FORWARDED, TOTAL",
                "obec/2022-05-31/r1/DIED --limit=-1      | --limit is a number of cases",
                "obec/2022-05-31/r1/DIED --list=nfe      | give a reference, or --list",
                "--status=DIED                           | give a reference, or --list",
                "--list=nobody                           | there is no list nobody; known are obec, ovec",
                "--list=NFE!                             | did you mean nfe?"
            })
    void aWrongQuestionIsAnsweredWithTheRightOne(String words, String answer) {
        CommandRun ran = site.run(("explain figure " + words.strip()).split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(answer);
        assertThat(ran.out()).isEmpty();
    }

    private static List<Map<String, String>> figure(String... words) throws IOException {
        CommandRun ran = site.run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        Path file = Files.writeString(folder.resolve("cases.csv"), ran.out());
        return CsvFile.rows(file);
    }

    @Test
    void whatIsNotThereIsSaidInBothLanguages() {
        CommandRun ran = site.run("explain", "link", "1-1", "nowhere.csv:7");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no nowhere.csv:7 here", "ไม่พบ nowhere.csv:7 ให้ใช้ไฟล์และแถว");
        CommandRun person = site.run("explain", "person", "5");
        assertThat(person.code()).isEqualTo(2);
        assertThat(person.err())
                .contains("there is no 5 here: give a person's number", "ให้ใช้หมายเลขบุคคล")
                .doesNotContain("FILE:");
    }
}
