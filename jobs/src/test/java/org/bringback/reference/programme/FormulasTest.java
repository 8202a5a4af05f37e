package org.bringback.reference.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.Folder;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** How what is written of an indicator is understood. */
class FormulasTest {

    private static final String INSTEAD = "formula: share, table: people, of: person, where: {score: {at-least: 60}}";
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    @TempDir
    static Path jobs;

    private static String base;

    @BeforeAll
    static void aFolderOfJobs() throws IOException {
        Folder.copy(JobsFolder.real().resolve("agencies"), jobs.resolve("agencies"));
        Files.createDirectories(jobs.resolve("programmes"));
        try (InputStream in = FormulasTest.class.getResourceAsStream("base.yaml")) {
            base = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(base).contains(INSTEAD);
    }

    private static Indicator read(String written) throws IOException {
        String other = "  - {id: part2, names: {th: อื่น, en: other}, unit: {th: คน, en: persons}, formula: count,"
                + " table: events}\n";
        Files.writeString(jobs.resolve("programmes/trial.yaml"), base.replace(INSTEAD, written) + other);
        ReferenceContext context = new ReferenceContext(REFERENCE, Agencies.load(jobs, REFERENCE.statuses()));
        return Programmes.load(jobs, context)
                .find("trial")
                .flatMap(programme -> programme.find("good"))
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "formulas.csv", numLinesToSkip = 1, delimiter = '|')
    void whatIsWrittenIsWhatIsComputed(String written, String formula, int decimals) throws IOException {
        Indicator indicator = read(written);
        assertThat(indicator.formula()).hasToString(formula);
        assertThat(indicator.decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formula: sum, table: people, field: score, decimals: 0                          | 0
            formula: sum, table: people, field: score, decimals: 4                          | 4
            formula: count, table: people, decimals: 0                                      | 0
            formula: ratio, numerator: all, denominator: all, decimals: 2                   | 2
            """)
    void decimalsAreThoseThatAreGiven(String written, int decimals) throws IOException {
        assertThat(read(written).decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formula: count, table: people, by: [sex]             | [sex]
            formula: count, table: people, by: [person, sex]     | [person, sex]
            formula: count, table: people                        | []
            """)
    void anIndicatorIsBrokenDownByTheFieldsThatAreNamed(String written, String fields) throws IOException {
        assertThat(read(written).breakdowns()).hasToString(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target: {value: 50, type: absolute, direction: increase}                          | ABSOLUTE INCREASE
            target: {value: -10, type: relative-percent, direction: reduce, date: 2023-03-31} | RELATIVE_PERCENT REDUCE
            target: {value: 5, type: percentage-points, direction: increase}                  | PERCENTAGE_POINTS INCREASE
            target: {value: 5, type: unstated, direction: increase}                           | UNSTATED INCREASE
            """)
    void aTargetSaysWhatItsNumberMeans(String written, String said) throws IOException {
        Target target = read(INSTEAD + ", baseline: {value: 40, date: 2022-06-01}, " + written)
                .target()
                .orElseThrow();
        assertThat(target.type() + " " + target.direction()).isEqualTo(said);
    }
}
