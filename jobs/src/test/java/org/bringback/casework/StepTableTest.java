package org.bringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StepTableTest {

    private static final Path REAL = JobsFolder.real().resolve("reference/steps.csv");

    @TempDir
    Path folder;

    @Test
    void theTableThatIsShippedHasTheStepsOfTheIssue() {
        StepTable steps = StepTable.load(REAL);
        assertThat(steps.list())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "contact",
                        "visit",
                        "decision",
                        "enrolment",
                        "follow-up-1",
                        "follow-up-2",
                        "follow-up-3",
                        "follow-up-4");
        ListId list = new ListId("obec");
        assertThat(steps.list().stream().map(step -> steps.deadline(step, list).days()))
                .containsExactly(15, 15, 5, 30, 30, 60, 60, 60, 60);
    }

    @Test
    void aListMayHaveDeadlinesOfItsOwn() throws IOException {
        Path file = folder.resolve("steps.csv");
        Files.writeString(file, Files.readString(REAL) + "3,visit,ovec,SCHOOL,VISIT,9,1,-,-\n");
        StepTable steps = StepTable.load(file);
        Step visit = steps.get(3);
        assertThat(steps.deadline(visit, new ListId("ovec"))).isEqualTo(new StepTable.Deadline(9, 1));
        assertThat(steps.deadline(visit, new ListId("obec"))).isEqualTo(new StepTable.Deadline(5, 2));
    }

    /** Every line of the case file takes one thing out of the real table, or puts one in. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "wrong-steps.csv", numLinesToSkip = 1, delimiter = '|')
    void aTableThatIsWrongIsRefusedWithFileAndLine(String what, String from, String to, int line, String problem)
            throws IOException {
        Path file = folder.resolve("steps.csv");
        String real = Files.readString(REAL);
        String changed = real.replaceFirst(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(real);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> StepTable.load(file)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.location()).endsWith("steps.csv:" + line);
            assertThat(e.problem().english()).contains(problem);
            assertThat(e.problem().thai()).isNotEqualTo(e.problem().english());
        });
    }
}
