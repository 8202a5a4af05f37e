package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier release printed is there to stay: no later one is to tell, beside it, that few persons came or went. */
class ProgrammeReleasesTest {

    private static final String FIRST = "2022-08-31";
    private static final String SECOND = "2022-10-31";

    @TempDir
    Path folder;

    private Path home;
    private Site site;

    @BeforeEach
    void anInstallation() throws IOException {
        home = Installations.copy(folder.resolve("home"));
        try (InputStream in = ProgrammeReleasesTest.class.getResourceAsStream("trial-programme.yaml")) {
            Files.write(
                    Files.createDirectories(home.resolve("jobs/programmes")).resolve("trial.yaml"), in.readAllBytes());
        }
        site = new Site(folder);
        Files.createDirectories(site.inbox());
    }

    /** So many pupils of two schools. */
    private CommandRun night(String day, int one, int other) throws IOException {
        StringBuilder rows = new StringBuilder("pupil,โรงเรียน,stage,tested,score\n");
        for (int pupil = 0; pupil < one + other; pupil++) {
            rows.append("SYN-%d,%s,pre,2022-06-01,50\n".formatted(pupil, pupil < one ? "ก" : "ข"));
        }
        Files.writeString(site.inbox().resolve("programme-trial-tests-" + day + ".csv"), rows.toString());
        CommandRun run = Installations.runIn(home, site::nightly);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private String printed(String release, String topic, String line, String column) throws IOException {
        return SampleCsv.rows(site.output().resolve("programmes/" + release + "/published/figures.csv")).stream()
                .filter(row -> "programme-trial".equals(row.get("report")) && topic.equals(row.get("topic")))
                .filter(row -> line.equals(row.get("line")) && column.equals(row.get("column")))
                .map(row -> row.get("value") + row.get("symbol"))
                .collect(Collectors.joining());
    }

    private String pupils(String release) throws IOException {
        return printed(release, "indicators", "pupils", "actual");
    }

    @Test
    void aNewTotalThatIsFewMoreThanAPrintedOneIsSuppressedUntilItIsNot() throws IOException {
        night(FIRST, 20, 30);
        assertThat(pupils(FIRST)).isEqualTo("50");
        night(SECOND, 22, 30);
        assertThat(pupils(SECOND)).as("two more than everybody has read").isEqualTo("suppressed");
        assertThat(printed(SECOND, "indicators", "pupils", "achievement")).isEqualTo("suppressed");
        assertThat(printed(SECOND, "by-school", "ก", "pupils")).isEqualTo("suppressed");
        assertThat(printed(SECOND, "quality", "tests", "accepted"))
                .as("each row is a person")
                .isEqualTo("suppressed");
        CommandRun command = Installations.runIn(home, () -> site.run("programme", "trial", "--format", "csv"));
        assertThat(command.out().lines().filter(line -> line.contains(",pupils,")))
                .as("the command tells no more than the report")
                .noneMatch(line -> line.contains(",52,") || line.contains(",22,"));
        night(SECOND, 40, 30);
        assertThat(pupils(SECOND)).isEqualTo("70");
        assertThat(printed(SECOND, "quality", "tests", "accepted")).isEqualTo("70");
    }

    @Test
    void aCorrectionByFewIsNotToldEither() throws IOException {
        night(FIRST, 20, 30);
        night(FIRST, 20, 33);
        assertThat(pupils(FIRST)).isEqualTo("suppressed");
        assertThat(printed(FIRST, "by-school", "ข", "pupils")).isEqualTo("suppressed");
        assertThat(Installations.runIn(home, site::nightly).json().get("outputs"))
                .isEmpty();
    }

    /** Without its database a state is made anew from its journal, which knows what was printed. */
    @Test
    void aRebuiltStateKnowsWhatWasPrinted() throws IOException {
        night(FIRST, 20, 30);
        Files.delete(site.state().resolve("bringback.mv.db"));
        CommandRun rebuilt = Installations.runIn(home, () -> site.run("rebuild"));
        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        night(SECOND, 22, 30);
        assertThat(pupils(SECOND)).isEqualTo("suppressed");
    }
}
