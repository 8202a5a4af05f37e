package org.bringback.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.source.FileStabilityCheck.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStabilityCheckTest {

    private static final Look BEFORE = look(10, 1000);

    @TempDir
    Path folder;

    @Test
    void onlyAFileThatLooksTheSameTwiceIsStable() {
        Path same = Path.of("same.csv");
        Path grown = Path.of("grown.csv");
        Path touched = Path.of("touched.csv");
        Path gone = Path.of("gone.csv");
        Path part = Path.of("export.csv.part");
        Map<Path, Look> first = Map.of(same, BEFORE, grown, BEFORE, touched, BEFORE, gone, BEFORE, part, BEFORE);
        Map<Path, Look> second = Map.of(
                same, BEFORE, part, BEFORE, grown, look(11, 1000), touched, look(10, 1001), Path.of("new.csv"), BEFORE);

        assertThat(FileStabilityCheck.stable(first, second)).containsExactly(same);
    }

    @Test
    void aLookSeesEveryFileThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "12345");

        assertThat(FileStabilityCheck.look(List.of(file, folder.resolve("gone.csv"))))
                .containsOnlyKeys(file)
                .hasEntrySatisfying(file, look -> assertThat(look.size()).isEqualTo(5));
    }

    @Test
    void aFileIsKnownByItsSha256() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");

        assertThat(SourceFiles.sha256(file))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Look look(long size, long millis) {
        return new Look(size, FileTime.fromMillis(millis), FileStabilityCheck.Form.FILE, Optional.empty());
    }
}
