package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneUsesIsKept() throws IOException {
        Path left = Files.createDirectories(folder.resolve("bringback-run-1-a"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(Files.createDirectories(left.resolve("poifiles")).resolve("sheet.xml"), "x");
        Path foreign = Files.createDirectories(folder.resolve("bringback-templates"));
        try (TemporaryFolder living = TemporaryFolder.create(folder)) {
            assertThat(left).doesNotExist();
            assertThat(foreign).exists();
            try (TemporaryFolder other = TemporaryFolder.create(folder)) {
                assertThat(living.path()).exists().isNotEqualTo(other.path());
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**bringback-run-*");
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create(folder.resolve("state/tmp"))) {
            for (Path closed : new Path[] {temporary.path(), folder.resolve("state/tmp")}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void aFolderThatTakesNothingIsNotUsed() {
        assertThatThrownBy(() -> TemporaryFolder.create(Path.of("/proc"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TemporaryFolder.create(Path.of("/dev/null/tmp")))
                .isInstanceOf(IOException.class);
    }

    /** One that was made but not locked yet was taken for a dead process's, and its run failed. */
    @Test
    void thoseThatBeginAtTheSameMomentLeaveEachOtherAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> made = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                made.add(threads.submit(() -> {
                    try (TemporaryFolder one = TemporaryFolder.create(folder)) {
                        Files.writeString(one.path().resolve("used"), "used");
                        return Files.exists(one.path().resolve("lock"));
                    }
                }));
            }
            for (Future<Boolean> one : made) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void oneThatWasNeverFinishedIsRemovedWhenItIsOld() throws IOException {
        Path old = Files.createDirectory(folder.resolve(".bringback-begun-1-1"));
        Path fresh = Files.createDirectory(folder.resolve(".bringback-begun-2-2"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        TemporaryFolder.create(folder).close();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
