package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatStoodThereStaysUntilTheDraftIsPutInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "before");
        try (AtomicFile whole = AtomicFile.at(file)) {
            Files.writeString(whole.draft(), "after");
            assertThat(file).hasContent("before");
            whole.putInPlace();
            assertThat(file).hasContent("after");
        }
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void aDraftThatWasNotPutInPlaceIsRemoved() throws IOException {
        try (AtomicFile whole = AtomicFile.at(folder.resolve("list.csv"), "other")) {
            Files.writeString(whole.draft(), "half");
            assertThat(names()).containsExactly("other");
        }
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
