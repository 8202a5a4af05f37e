package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}
