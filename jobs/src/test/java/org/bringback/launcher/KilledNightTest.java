package org.bringback.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bringback.Folder;
import org.bringback.cli.Countries;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is killed and given again ends in the same bytes as one that nobody disturbed. */
class KilledNightTest {

    /** The Java machine needs about this long before the state is opened; killing it earlier shows nothing. */
    private static final long START_MILLIS = 700;

    @TempDir
    Path folder;

    @Test
    void killedAtThreeMomentsASmallNightEndsInTheSameBytes() throws Exception {
        killed(Countries.clean(), 3);
    }

    @Test
    @Tag("long")
    void killedAtTenMomentsTheDemosNightEndsInTheSameBytes() throws Exception {
        Path country = folder.resolve("country");
        SyntheticCountry.write(
                SamplesOptions.defaults(Countries.HOME.resolve("jobs/reference")).withScale(BigDecimal.ONE), country);
        killed(country, 10);
    }

    @Test
    void aNightThatIsAskedToEndGoesOnTheNextTime() throws Exception {
        Map<String, byte[]> expected = undisturbed(Countries.clean());
        Path place = Files.createDirectories(folder.resolve("terminated"));
        Program program = new Program(place);
        String[] night = program.night(Countries.clean(), place);
        Program.Running running = program.start(night);
        if (!running.process().waitFor(millis / 2, TimeUnit.MILLISECONDS)) {
            running.process().destroy();
        }
        running.end();
        assertThat(program.run(night).code()).isZero();
        assertSame(expected, place);
    }

    private long millis;

    private Map<String, byte[]> undisturbed(Path inbox) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("undisturbed"));
        Program program = new Program(place);
        long begun = System.nanoTime();
        Program.Ended ended = program.run(program.night(inbox, place));
        millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(ended.code()).as(ended.err()).isZero();
        return Folder.bytes(place.resolve("output"));
    }

    private void killed(Path inbox, int moments) throws IOException, InterruptedException {
        Map<String, byte[]> expected = undisturbed(inbox);
        Random random = new Random(20220923);
        for (int moment = 1; moment <= moments; moment++) {
            Path place = Files.createDirectories(folder.resolve("killed-" + moment));
            Program program = new Program(place);
            String[] night = program.night(inbox, place);
            long wait = START_MILLIS + random.nextLong(Math.max(1, millis - START_MILLIS));
            Program.Running running = program.start(night);
            if (!running.process().waitFor(wait, TimeUnit.MILLISECONDS)) {
                running.process().destroyForcibly();
            }
            running.end();
            Program.Ended again = program.run(night);
            assertThat(again.code()).as("killed after %d of %d ms: %s", wait, millis, again.err()).isZero();
            assertSame(expected, place);
        }
    }

    private static void assertSame(Map<String, byte[]> expected, Path place) {
        Map<String, byte[]> results = Folder.bytes(place.resolve("output"));
        assertThat(results.keySet()).isEqualTo(expected.keySet());
        results.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }
}
