package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is killed and given again ends in the same bytes as one that nobody disturbed. */
class KilledNightTest {

    /** The Java machine needs about this long before the state is opened; killing it earlier shows nothing. */
    private static final long START_MILLIS = 700;

    private static Undisturbed smallNight;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** What a night on an inbox gives when it is left alone, and how long it takes. */
    record Undisturbed(Path inbox, Map<String, byte[]> results, long millis) {

        static Undisturbed run(Path inbox, Path place) throws IOException, InterruptedException {
            Program program = new Program(place);
            long begun = System.nanoTime();
            Program.Ended ended = program.run(program.night(inbox, place));
            assertThat(ended.code()).as(ended.err()).isZero();
            return new Undisturbed(
                    inbox, Folder.bytes(place.resolve("output")), (System.nanoTime() - begun) / 1_000_000);
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        smallNight = Undisturbed.run(Countries.clean(), shared);
    }

    @Test
    void killedAtThreeMomentsASmallNightEndsInTheSameBytes() throws Exception {
        killed(smallNight, 3);
    }

    @Test
    @Tag("long")
    void killedAtTenMomentsTheDemosNightEndsInTheSameBytes() throws Exception {
        Path country = folder.resolve("country");
        SyntheticCountry.write(
                SamplesOptions.defaults(Countries.HOME.resolve("jobs/reference"))
                        .withScale(BigDecimal.ONE),
                country);
        killed(Undisturbed.run(country, Files.createDirectories(folder.resolve("undisturbed"))), 10);
    }

    @Test
    void aNightThatIsAskedToEndGoesOnTheNextTime() throws Exception {
        interrupted(smallNight, "terminated", smallNight.millis() / 2, Process::destroy);
    }

    private void killed(Undisturbed night, int moments) throws IOException, InterruptedException {
        Random random = new Random(20220923);
        for (int moment = 1; moment <= moments; moment++) {
            long wait = START_MILLIS + random.nextLong(Math.max(1, night.millis() - START_MILLIS));
            interrupted(night, "killed-" + moment, wait, Process::destroyForcibly);
        }
    }

    private void interrupted(Undisturbed night, String name, long wait, Consumer<Process> interrupt)
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        Program program = new Program(place);
        String[] command = program.night(night.inbox(), place);
        Program.Running running = program.start(command);
        if (!running.process().waitFor(wait, TimeUnit.MILLISECONDS)) {
            interrupt.accept(running.process());
        }
        running.end();
        Program.Ended again = program.run(command);
        assertThat(again.code())
                .as("%s after %d of %d ms: %s", name, wait, night.millis(), again.err() + again.out())
                .isZero();
        Map<String, byte[]> results = Folder.bytes(place.resolve("output"));
        assertThat(results.keySet()).isEqualTo(night.results().keySet());
        results.forEach((file, bytes) ->
                assertThat(bytes).as(file).isEqualTo(night.results().get(file)));
    }
}
