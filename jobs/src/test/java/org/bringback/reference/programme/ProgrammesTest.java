package org.bringback.reference.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.Folder;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProgrammesTest {

    @TempDir
    Path jobs;

    private String base;

    @BeforeEach
    void aFolderOfJobs() throws IOException {
        Folder.copy(JobsFolder.real().resolve("agencies"), jobs.resolve("agencies"));
        Files.createDirectories(jobs.resolve("programmes"));
        try (InputStream in = ProgrammesTest.class.getResourceAsStream("base.yaml")) {
            base = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Programmes load(String yaml) throws IOException {
        write("trial", yaml);
        return load();
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(jobs.resolve("programmes").resolve(name + ".yaml"), yaml);
    }

    private Programmes load() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        return Programmes.load(jobs, new ReferenceContext(reference, Agencies.load(jobs, reference.statuses())));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "mistakes.csv", numLinesToSkip = 1)
    void aMistakeIsNamedWithItsLineAndWhatWouldBeRight(String right, String wrong, int line, String said)
            throws IOException {
        assertThat(base).contains(right);
        String yaml = base.replace(right, wrong);
        assertThatThrownBy(() -> load(yaml)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.problem().english()).isEqualTo(said);
            assertThat(e.location()).isEqualTo("programmes/trial.yaml:" + line);
            assertThat(e.problem().thai()).isNotBlank().isNotEqualTo(said);
        });
    }

    @Test
    void twoProgrammesOfOneNameAreRefused() throws IOException {
        write("trial", base);
        write("copy", base);
        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("programmes/trial.yaml:1: names: the programme copy has that name");
    }

    @Test
    void aPeriodWithoutAnEndMayEndInTheYear9999() throws IOException {
        Programme programme = load(base.replace("to: 2023-03-31", "to: 9999-12-31"))
                .find("trial")
                .orElseThrow();
        assertThat(programme.periods().get(1).to()).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @Test
    void aPlaceMayChangeItsType() throws IOException {
        Programme programme = load(base.replace(
                        "type: province", "type: [{is: municipality}, {is: special-area, from: 2023-01-01}]"))
                .find("trial")
                .orElseThrow();
        ProgrammePlace place = programme.places().get(0);
        assertThat(place.type(LocalDate.of(2022, 12, 31))).isEqualTo(PlaceType.MUNICIPALITY);
        assertThat(place.type(LocalDate.of(2023, 1, 1))).isEqualTo(PlaceType.SPECIAL_AREA);
    }

    @Test
    void aTableHasNoMoreFieldsThanTheStateHasColumns() throws IOException {
        StringBuilder columns = new StringBuilder();
        for (int i = 1; i <= ProgrammeColumns.MAX_NUMBERS; i++) {
            columns.append("\n        - {header: n%d, further: {name: n%d, type: number}}".formatted(i, i));
        }
        String tested = "        - {header: tested, further: {name: tested, type: date}}";
        assertThatThrownBy(() -> load(base.replace(tested, tested + columns)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("too many fields: at most 12 texts, 6 numbers and 4 dates");
    }

    /** The main cohort's figures are known by province only. */
    @Test
    void aPlacesReportIsDividedByWhatTablesSayOnly() throws IOException {
        String counted = base.replace("codes: [M, F]", "codes: ['63']")
                .replace("further: {name: number, type: number}}", "further: {name: kind, type: code, codes: [a]}}")
                .replace("periods:", "reports: [{id: a, by: sex, within: [kind], names: {th: ก, en: a}}]\nperiods:");
        String cohort =
                counted.replaceFirst("formula: count, table: people, of: person", "formula: cohort, by: [sex, kind]");
        assertThatThrownBy(() -> load(cohort))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no indicator is broken down by this field and by sex");
    }

    @Test
    void theNameOfATableThatIsTooLongForTheLedgerIsRefused() throws IOException {
        write("a-programme-with-a-long-name", base);
        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("must be at most 31 lower-case letters, digits and hyphens");
    }

    @Test
    void theFourProgrammesShippedAreRead() {
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        Programmes shipped = Programmes.load(
                JobsFolder.real(),
                new ReferenceContext(reference, Agencies.load(JobsFolder.real(), reference.statuses())));
        assertThat(shipped.list())
                .extracting(Programme::id)
                .containsExactly("advance", "area-based-education", "learning-cities", "learning-recovery");
        assertThat(shipped.find("area-based-education").orElseThrow().places()).hasSize(12);
        assertThat(shipped.find("advance").orElseThrow().find("out-of-school"))
                .hasValueSatisfying(
                        indicator -> assertThat(indicator.target().orElseThrow().type())
                                .as("the documents do not say of what")
                                .isEqualTo(Target.Type.UNSTATED));
    }
}
