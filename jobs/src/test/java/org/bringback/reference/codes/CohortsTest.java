package org.bringback.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CohortsTest {

    private static final String HEADER = "id,name_th,name_en,cut_off,valid_from,valid_to\n";
    private static final String FIRST = "2022,ก,a,2021-11-10,2022-01-10,2022-01-20\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvFileSource(resources = "cohorts.csv", numLinesToSkip = 1)
    void aSecondCohortMayShareNoDayWithTheFirst(String id, LocalDate from, LocalDate to, String message)
            throws IOException {
        Path file = write(FIRST + id + ",ข,b,2021-11-10," + from + "," + to + "\n");

        if (message.equals("-")) {
            Cohorts cohorts = Cohorts.load(file);
            assertThat(cohorts.list()).extracting(cohort -> cohort.id().value()).containsExactly("2022", id);
            assertThat(from.minusDays(3).datesUntil(to.plusDays(3)))
                    .allSatisfy(day -> assertThat(cohorts.find(day)).isEqualTo(trackedOn(day, cohorts.list())));
        } else {
            assertThatThrownBy(() -> Cohorts.load(file))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith(folder.getFileName() + "/cohorts.csv:3: " + message);
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-01-09, false", "2022-01-10, true", "2022-01-15, true", "2022-01-20, true", "2022-01-21, false"})
    void aCohortIsTrackedOnItsFirstAndItsLastDay(LocalDate day, boolean tracked) throws IOException {
        Cohorts cohorts = Cohorts.load(write(FIRST));

        assertThat(cohorts.find(day).isPresent()).isEqualTo(tracked);
        assertThat(cohorts.list().get(0).isTrackedOn(day)).isEqualTo(tracked);
    }

    @Test
    void aCohortIsFoundByItsId() throws IOException {
        Cohorts cohorts = Cohorts.load(write(FIRST));

        assertThat(cohorts.find(new CohortId("2022")).map(Cohort::cutOff)).contains(LocalDate.of(2021, 11, 10));
        assertThat(cohorts.find(new CohortId("2022"))
                        .map(cohort -> cohort.name().english()))
                .contains("a");
        assertThat(cohorts.find(new CohortId("2023"))).isEmpty();
        assertThat(Cohorts.load(write("")).list()).isEmpty();
    }

    private static Optional<Cohort> trackedOn(LocalDate day, List<Cohort> cohorts) {
        return cohorts.stream()
                .filter(cohort ->
                        cohort.from().datesUntil(cohort.to().plusDays(1)).anyMatch(day::equals))
                .findFirst();
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("cohorts.csv"), HEADER + lines);
    }
}
