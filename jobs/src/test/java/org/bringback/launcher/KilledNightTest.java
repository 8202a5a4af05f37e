package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    record Undisturbed(Path inbox, Map<String, byte[]> results, long millis, List<String> machine) {

        static Undisturbed run(Path inbox, Path place) throws IOException, InterruptedException {
            return run(inbox, new Program(place));
        }

        static Undisturbed run(Path inbox, Program program) throws IOException, InterruptedException {
            Path place = program.folder();
            Program.Running running = program.start(program.night(inbox, place, "national,lists"));
            long begun = System.nanoTime();
            Program.Ended ended = running.end();
            assertThat(ended.code()).as(ended.err()).isZero();
            return new Undisturbed(
                    inbox,
                    Folder.bytes(place.resolve("output")),
                    (System.nanoTime() - begun) / 1_000_000,
                    program.machine());
        }
    }

    @BeforeAll
    static void runUndisturbed() throws Exception {
        smallNight = Undisturbed.run(Countries.clean(), shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparing", "reports"})
    void killedInTheMiddleOfAStepASmallNightEndsInTheSameBytes(String step) throws Exception {
        interrupted(smallNight, step, running -> awaitStep(running, step), Process::destroyForcibly);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(
            strings = {
                "looking at the inbox",
                "opening files",
                "taking in rows",
                "what is new",
                "who is who",
                "counting"
            })
    void killedInTheMiddleOfAnyOtherStepToo(String step) throws Exception {
        interrupted(smallNight, step.replace(' ', '-'), running -> awaitStep(running, step), Process::destroyForcibly);
    }

    @Test
    @Tag("long")
    void killedAtTenMomentsTheDemosNightEndsInTheSameBytes() throws Exception {
        Path country = folder.resolve("country");
        SyntheticCountry.write(
                SamplesOptions.defaults(Countries.HOME.resolve("jobs/reference"))
                        .withScale(BigDecimal.ONE),
                country);
        Path place = Files.createDirectories(folder.resolve("undisturbed"));
        killed(Undisturbed.run(country, new Program(place, Map.of(), Program.LARGE)), 10);
    }

    @Test
    void aNightThatIsAskedToEndGoesOnTheNextTime() throws Exception {
        interrupted(smallNight, "terminated", running -> await(running, smallNight.millis() / 2), Process::destroy);
    }

    private void killed(Undisturbed night, int moments) throws IOException, InterruptedException {
        Random random = new Random(20220923);
        for (int moment = 1; moment <= moments; moment++) {
            long wait = START_MILLIS + random.nextLong(Math.max(1, night.millis() - START_MILLIS));
            interrupted(night, "killed-" + moment, running -> await(running, wait), Process::destroyForcibly);
        }
    }

    /** Waits for a moment of a running night. */
    interface Moment {
        void await(Program.Running running) throws IOException, InterruptedException;
    }

    private static void await(Program.Running running, long millis) throws InterruptedException {
        running.process().waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** A little after the step has begun; the shortest of them takes longer. */
    private static void awaitStep(Program.Running running, String step) throws IOException, InterruptedException {
        while (running.process().isAlive() && !Files.readString(running.err()).contains(step)) {
            await(running, 10);
        }
        assertThat(running.process().isAlive())
                .as("the night is in the step " + step)
                .isTrue();
        await(running, 100);
    }

    private void interrupted(Undisturbed night, String name, Moment moment, Consumer<Process> interrupt)
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        Program program = new Program(place, Map.of(), night.machine());
        String[] command = program.night(night.inbox(), place, "national,lists");
        Program.Running running = program.start(command);
        moment.await(running);
        interrupt.accept(running.process());
        running.end();
        Program.Ended again = program.run(command);
        assertThat(again.code()).as("%s: %s", name, again.err() + again.out()).isZero();
        Map<String, byte[]> results = Folder.bytes(place.resolve("output"));
        assertThat(results.keySet()).isEqualTo(night.results().keySet());
        results.forEach((file, bytes) ->
                assertThat(bytes).as(file).isEqualTo(night.results().get(file)));
    }
}
