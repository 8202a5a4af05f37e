package org.bringback.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.bringback.job.workspace.SetupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightNeedsTest {

    private static final long GB = 1L << 30;
    private static final NightNeeds MILLIONS = new NightNeeds(13_000_000, 13_000_000);

    @TempDir
    Path folder;

    @Test
    void moreRowsNeedMoreOfEverything() {
        NightNeeds few = new NightNeeds(1_700_000, 1_700_000);
        assertThat(few.heapMegabytes()).isBetween(500L, 960L);
        assertThat(MILLIONS.heapMegabytes()).isGreaterThan(few.heapMegabytes());
        assertThat(MILLIONS.diskMegabytes(false)).isGreaterThan(few.diskMegabytes(false));
        assertThat(MILLIONS.minutes()).isGreaterThan(few.minutes());
    }

    @Test
    void storedRowsNeedMemoryButNoMoreDisk() {
        NightNeeds needs = new NightNeeds(1_000_000, 9_000_000);
        assertThat(needs.heapMegabytes()).isEqualTo(new NightNeeds(9_000_000, 9_000_000).heapMegabytes());
        assertThat(needs.diskMegabytes(false)).isEqualTo(new NightNeeds(1_000_000, 1_000_000).diskMegabytes(false));
    }

    @Test
    void rowsAreReckonedFromTheSizeOfFiles() throws IOException {
        ofSize("export-nfe-2022-09-23.csv", 150_000_000);
        ofSize("register-all-2022-09-23.csv.gz", 75_000_000);
        assertThat(NightNeeds.of(folder, 5)).isEqualTo(new NightNeeds(2_000_000, 2_000_005));
        assertThat(NightNeeds.of(folder.resolve("gone"), 5)).isEqualTo(new NightNeeds(0, 5));
    }

    /** A file without content, which takes no disk. */
    private void ofSize(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void aHeapThatIsTooSmallIsSaidWithTheOneThatIsNeeded() {
        assertThat(new MachineResources(GB, 100 * GB, 100 * GB, false).problem(MILLIONS))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.english())
                            .contains("1,024 MB of memory", "BRINGBACK_HEAP=" + MILLIONS.heapMegabytes() * 5 / 4 + "m");
                    assertThat(problem.thai()).contains("BRINGBACK_HEAP=" + MILLIONS.heapMegabytes() * 5 / 4 + "m");
                });
    }

    @Test
    void soAreTheDiskOfTheStateAndTheTemporaryFolder() {
        assertThat(new MachineResources(8 * GB, GB, 100 * GB, false).problem(MILLIONS))
                .hasValueSatisfying(
                        problem -> assertThat(problem.english()).contains("1,024 MB of room for the state folder"));
        assertThat(new MachineResources(8 * GB, 100 * GB, 1 << 20, false).problem(MILLIONS))
                .hasValueSatisfying(
                        problem -> assertThat(problem.english()).contains("1 MB of room for the temporary folder"));
    }

    @Test
    void besideAServerTheStateNeedsLessAndItsRoomIsNoneOfTheStates() {
        assertThat(MILLIONS.diskMegabytes(true)).isLessThan(MILLIONS.diskMegabytes(false) / 2);
        long between = (MILLIONS.diskMegabytes(true) + 100) << 20;
        assertThat(new MachineResources(8 * GB, between, 100 * GB, true).problem(MILLIONS))
                .isEmpty();
        assertThat(new MachineResources(8 * GB, between, 100 * GB, false).problem(MILLIONS))
                .isPresent();
    }

    @Test
    void whoHasMoreThanWasMeasuredOnTheEmbeddedDatabaseIsToldHowToMove() {
        assertThat(new NightNeeds(14_000_000, 14_000_000).advice(false)).hasValueSatisfying(advice -> {
            assertThat(advice.english()).contains("13,250,000", "BRINGBACK_DATABASE_URL", "bringback rebuild");
            assertThat(advice.thai()).contains("13,250,000", "BRINGBACK_DATABASE_URL", "bringback rebuild");
        });
        assertThat(MILLIONS.advice(true)).isEmpty();
        assertThat(new NightNeeds(1, 13_250_000).advice(false)).isEmpty();
    }

    @Test
    void whatSufficesIsNotRefusedAndASmallNightNeverIs() {
        new MachineResources(8 * GB, 100 * GB, 100 * GB, false).require(MILLIONS);
        new MachineResources(1, 1, 1, false).require(new NightNeeds(1000, 1000));
        assertThatThrownBy(() -> new MachineResources(1, 1, 1, false).require(MILLIONS))
                .isInstanceOf(SetupException.class);
    }

    @Test
    void thisMachineHasSomethingToOffer() {
        MachineResources machine = MachineResources.with(folder.resolve("not/there/yet"));
        assertThat(machine.heap()).isPositive();
        assertThat(machine.state()).isPositive();
        assertThat(machine.temporary()).isPositive();
    }
}
