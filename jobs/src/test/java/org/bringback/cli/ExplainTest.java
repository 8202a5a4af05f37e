package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.samples.Dirt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        Path country = Countries.make(Countries.options().withDirt(Dirt.HEAVY));
        site.putAll(country, DAY).putAll(country, "register");
        Ran night = site.nightly();
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
        Ran ran = site.run("explain", "link", place.get(0), place.get(1));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("probability");
    }

    @Test
    void namesAreMaskedUnlessTheOwnerAsksAndThatIsNoted() throws Exception {
        String[] words = pair.split(" ");
        String family = site.query("select max(family_name) from register_row where length(family_name) > 5")
                .get(0);
        Path page = folder.resolve("link.html");
        Ran masked = site.run("explain", "link", words[0], words[1], "--html", page.toString());
        Ran shown = site.run("explain", "link", words[0], words[1], "--unmasked");
        assertThat(shown.out()).isNotEqualTo(masked.out());
        assertThat(masked.out()).doesNotContain(family).contains("xxx");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "<td>xxx", "font-family:Sarabun", "given name / ชื่อ")
                .doesNotContain("http:", "https:");
        assertThat(Files.readString(site.state().resolve("access.log")))
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
        assertThat(site.run("explain", "person", Long.toString(person)).out()).startsWith("person " + person);
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
        Ran ran = site.run("explain", "figure", figure);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no snapshot behind " + figure, "ไม่พบข้อมูลของ " + figure);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidInBothLanguages() {
        Ran ran = site.run("explain", "link", "1-1", "nowhere.csv:7");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no nowhere.csv:7 here", "ไม่พบ nowhere.csv:7");
        assertThat(site.run("explain", "person", "5").code()).isEqualTo(2);
    }
}
