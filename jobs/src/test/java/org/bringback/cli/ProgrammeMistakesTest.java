package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.programme.PlaceType;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.reference.programme.Programmes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is wrong in a programme's YAML is said with file and line, in both languages, and ends with 2. */
class ProgrammeMistakesTest {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void anInstallation() throws IOException {
        home = Installations.copy(folder.resolve("home"));
    }

    private void describe(String id, String yaml) throws IOException {
        Files.createDirectories(home.resolve("jobs/programmes"));
        Files.writeString(home.resolve("jobs/programmes").resolve(id + ".yaml"), yaml);
    }

    private static String trial() throws IOException {
        try (InputStream in = ProgrammeMistakesTest.class.getResourceAsStream("trial-programme.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CommandRun programmes() {
        return Installations.runIn(home, () -> CommandRun.command("programme"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "programme-mistakes.csv", numLinesToSkip = 1)
    void aMistakeIsSaidWithFileAndLine(String find, String replace, String thai, String english) throws IOException {
        assertThat(trial()).contains(find);
        describe("trial", trial().replace(find, replace));
        CommandRun run = programmes();
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(thai, english).containsPattern("programmes/trial\\.yaml:[0-9]+");
    }

    @Test
    void twoProgrammesOfOneNameAreRefused() throws IOException {
        describe("another", trial().replace("The fifth programme", "Another"));
        describe("trial", trial());
        CommandRun run = programmes();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("the programme another has that name", "ชื่อซ้ำกับโครงการ another")
                .containsPattern("programmes/trial\\.yaml:1");
    }

    @Test
    void aPlaceHasTheTypeOfItsDay() throws IOException {
        describe(
                "trial",
                trial().replace(
                                "type: municipality, names",
                                "type: [{is: municipality}, {is: special-area, from: 2023-01-01}], names"));
        Path jobs = home.resolve("jobs");
        ReferenceData reference = ReferenceData.load(JobsFolder.real());
        ProgrammePlace yala = Programmes.load(
                        jobs, new ReferenceContext(reference, Agencies.load(jobs, reference.statuses())))
                .find("trial")
                .orElseThrow()
                .places()
                .get(1);
        assertThat(yala.type(LocalDate.of(2022, 12, 31))).isEqualTo(PlaceType.MUNICIPALITY);
        assertThat(yala.type(LocalDate.of(2023, 1, 1))).isEqualTo(PlaceType.SPECIAL_AREA);
    }
}
