package org.bringback.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.Folder;
import org.bringback.interruption.DisturbedNight.Killed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night that is killed before any write to its database, or before any sync of another file, goes on when the same
 * command is given again, and ends in the same bytes. The long part kills two small nights, one on an empty state and one
 * on that of an earlier day, before each of them in turn and at some more moments, and a fifth of the recoveries again:
 * {@code mvn -Plong test -Dtest=KilledAtWritesTest} (about an hour on two cores).
 */
class KilledAtWritesTest {

    /** What kills leave fills the disk: a night is run so often, and every so manyth write is looked at each time. */
    private static final int PASSES = 6;

    /** About as many as a recovery writes. */
    private static final int RECOVERY_WRITES = 100;

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
    void killedInTheGapsOfTheBatchRepositoryANightGoesOn() throws Exception {
        DisturbedNight night = firstNight();
        Set<String> calls = new HashSet<>();
        List<String> problems = new ArrayList<>();
        List<Killed> killed =
                night.killedBefore(write -> write.call().map(calls::add).orElse(false) || write.number() % 60 == 0);
        assertThat(calls)
                .contains("createJobInstance", "createJobExecution", "createStepExecution", "updateExecutionContext");
        for (Killed one : killed) {
            night.problem(one).ifPresent(problems::add);
        }
        assertThat(problems).isEmpty();
        assertThat(killed).hasSizeGreaterThan(8);
    }

    @Test
    @Tag("long")
    void killedBeforeAnyWriteOfTheFirstNight() throws Exception {
        assertGoesOnAfterAnyKill(firstNight());
    }

    @Test
    @Tag("long")
    void killedBeforeAnyWriteOfALaterNight() throws Exception {
        DisturbedNight first = firstNight();
        Path earlier = folder.resolve("earlier");
        Folder.copy(first.place(), earlier);
        Path inbox = DisturbedNight.inbox(folder.resolve("later-inbox"), "2022-05-31", "2022-09-23");
        assertGoesOnAfterAnyKill(new DisturbedNight(folder, inbox, Optional.of(earlier)));
    }

    private void assertGoesOnAfterAnyKill(DisturbedNight night) throws IOException, InterruptedException {
        Tally tally = new Tally(night);
        for (int pass = 0; pass < PASSES; pass++) {
            int rest = pass;
            tally.add(night.killedBefore(write -> write.number() % PASSES == rest));
        }
        for (int millis = 95; millis < 100; millis++) {
            tally.add(night.killedEvery(millis));
        }
        tally.finish();
    }

    /** Counts kills and what went wrong after them. */
    private static final class Tally {

        private final DisturbedNight night;
        private final List<String> problems = new ArrayList<>();
        private int kills;
        private int again;

        Tally(DisturbedNight night) {
            this.night = night;
        }

        void add(List<Killed> killed) throws IOException {
            for (Killed one : killed) {
                kills++;
                if (kills % 5 == 0) {
                    again++;
                    night.problemWhenKilledAgain(one, 1 + kills * 37 % RECOVERY_WRITES)
                            .ifPresent(problems::add);
                } else {
                    night.problem(one).ifPresent(problems::add);
                }
                System.out.printf(
                        "%d kills, %d of them twice, %d problems: %s%n", kills, again, problems.size(), one.when());
            }
        }

        void finish() {
            assertThat(problems).isEmpty();
            assertThat(kills).isGreaterThan(200);
        }
    }
}
