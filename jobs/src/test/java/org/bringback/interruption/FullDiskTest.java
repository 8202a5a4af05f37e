package org.bringback.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose database cannot grow any more says so, and goes on when there is room. The long part fills the disk at
 * every seventh write: {@code mvn -Plong test -Dtest=FullDiskTest} (about five minutes on two cores).
 */
class FullDiskTest {

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

    @Test
    void aNightOnAFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        fill(IntStream.of(5, 19, 70));
    }

    @Test
    @Tag("long")
    void theSameAtEverySeventhWrite() throws Exception {
        fill(IntStream.iterate(1, write -> write < 120, write -> write + 7));
    }

    private void fill(IntStream writes) throws Exception {
        DisturbedNight night = new DisturbedNight(
                folder, DisturbedNight.inbox(folder.resolve("inbox"), "2022-05-31"), Optional.empty());
        for (int write : writes.toArray()) {
            DisturbedNight.Ended full = night.withAFullDisk(write);
            assertThat(full.code())
                    .as("full at write %d: %s", write, full.said())
                    .isEqualTo(1);
            assertThat(full.said()).contains("the disk is full", "ดิสก์เต็ม");
            assertThat(night.problemAfter("full at write " + write)).isEmpty();
        }
    }
}
