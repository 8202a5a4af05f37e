package org.bringback.samples.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.bringback.reference.JobsFolder;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some participants of programmes are people of the country beside them, and the truth says how many, row by row. */
class ProgrammePeopleTest {

    private static final String LAST = "2023-03-31";

    @TempDir
    static Path folder;

    private static Set<String> register;
    private static List<Map<String, String>> learners;
    private static List<Map<String, String>> children;

    @BeforeAll
    static void aSmallCountry() throws IOException {
        SamplesOptions options = SamplesOptions.defaults(JobsFolder.real().resolve("reference"))
                .withScale(new BigDecimal("0.002"))
                .withRegister(500);
        List<Path> country = SyntheticCountry.write(options, folder);
        ProgrammeSamples.write(options, folder);
        Path packed = country.stream()
                .filter(file -> file.toString().endsWith(".gz"))
                .findFirst()
                .orElseThrow();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            register = SampleCsv.rowsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(row -> row.get("national_id"))
                    .collect(Collectors.toSet());
        }
        learners = rows("programme-advance-rosters-" + LAST + ".csv");
        children = rows("programme-area-based-education-children-2024-09-30.csv");
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        return SampleCsv.rows(folder.resolve(file));
    }

    private static BigDecimal truth(String programme, String asOf, String indicator) throws IOException {
        return rows(ProgrammeSamples.TRUTH).stream()
                .filter(row -> row.get("programme").equals(programme)
                        && row.get("as_of").equals(asOf)
                        && row.get("indicator").equals(indicator)
                        && row.get("group_field").isEmpty())
                .map(row -> new BigDecimal(row.get("value")))
                .findFirst()
                .orElseThrow();
    }

    private static long inRegister(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.get("national_id"))
                .distinct()
                .filter(register::contains)
                .count();
    }

    @Test
    void asManyAreInTheRegisterAsTheTruthSays() throws IOException {
        assertThat(inRegister(children))
                .isEqualTo(truth("area-based-education", "2024-09-30", "in-register")
                        .longValue());
        List<Map<String, String>> home = learners.stream()
                .filter(row -> row.get("form").equals("home-school"))
                .toList();
        BigDecimal share = BigDecimal.valueOf(inRegister(home) * 100)
                .divide(BigDecimal.valueOf(home.size()), 1, RoundingMode.HALF_UP);
        assertThat(share).isEqualTo(truth("advance", LAST, "transition-register"));
    }

    /** The country has fewer listed persons than there are children. */
    @Test
    void nobodyIsTwoChildren() {
        assertThat(children.stream().map(row -> row.get("national_id"))).doesNotHaveDuplicates();
    }

    @Test
    void whoStandsThereTwiceHasOneNumberAndOneNameUnderTwoReferences() throws IOException {
        Map<String, Set<String>> references = learners.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("national_id") + row.get("name") + row.get("birth_date"),
                        Collectors.mapping(row -> row.get("learner"), Collectors.toSet())));
        assertThat(references.values().stream().filter(some -> some.size() > 1))
                .hasSize(truth("advance", LAST, "registered-twice").intValueExact())
                .allSatisfy(some -> assertThat(some).hasSize(2));
    }
}
