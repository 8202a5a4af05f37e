package org.bringback.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.bringback.Folder;
import org.bringback.interruption.PowerLosses.Outcomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the power goes in the middle of a night, the next one ends in the bytes it would have had, or says which command
 * helps, and after that it does. The long part loses power 200 times in two nights:
 * {@code mvn -Plong test -Dtest=PowerLossTest} (about a quarter of an hour on two cores).
 */
class PowerLossTest {

    private static final long SEED = 20_220_923;

    /** What losses leave fills the disk: a night is run so often, and every so manyth moment is looked at each time. */
    private static final int PASSES = 5;

    private static final int EVERY = 11;

    private static WatchedDriver driver;

    @TempDir
    Path folder;

    @BeforeAll
    static void watch() throws Exception {
        driver = WatchedDriver.install();
    }

    @AfterAll
    static void leaveAlone() throws Exception {
        driver.close();
    }

    private DisturbedNight firstNight() throws IOException {
        return new DisturbedNight(
                folder, DisturbedNight.inbox(folder.resolve("inbox"), "2022-05-31"), Optional.empty());
    }

    @Test
    void afterALossOfPowerTheNextNightEndsWellOrSaysWhatHelps() throws Exception {
        DisturbedNight night = firstNight();
        Outcomes outcomes = new Outcomes(night);
        outcomes.add(PowerLosses.during(
                night, folder.resolve("losses"), new Random(SEED), moment -> moment == 260 || moment == 360));
        assertThat(outcomes.problems()).isEmpty();
        assertThat(outcomes.count()).isEqualTo(6);
    }

    @Test
    @Tag("long")
    void theSameAtManyMomentsOfTheFirstNightAndOfALaterOne() throws Exception {
        DisturbedNight first = firstNight();
        Outcomes ofFirst = losses(first, PASSES);
        first.fromTheBeginning();
        Path earlier = folder.resolve("earlier");
        Folder.copy(first.place(), earlier);
        Path inbox = DisturbedNight.inbox(folder.resolve("later-inbox"), "2022-05-31", "2022-09-23");
        Outcomes ofLater = losses(new DisturbedNight(folder, inbox, Optional.of(earlier)), PASSES);
        System.out.println("First night: " + ofFirst + "; later night: " + ofLater);
        assertThat(ofFirst.problems()).isEmpty();
        assertThat(ofLater.problems()).isEmpty();
        assertThat(ofFirst.count() + ofLater.count()).isGreaterThanOrEqualTo(200);
    }

    /** At every so manyth moment, a part of them in each pass. */
    private Outcomes losses(DisturbedNight night, int passes) throws IOException {
        Random random = new Random(SEED);
        Outcomes outcomes = new Outcomes(night);
        for (int pass = 0; pass < passes; pass++) {
            int rest = pass;
            Path place = Files.createTempDirectory(folder, "losses");
            outcomes.add(PowerLosses.during(
                    night, place, random, moment -> moment % EVERY == 0 && moment / EVERY % passes == rest));
            Folder.delete(place);
        }
        return outcomes;
    }
}
