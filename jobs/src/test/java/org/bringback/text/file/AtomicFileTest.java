package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    @Test
    void afterAFailureTheOldFileIsStillThere() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "before");

        assertThatThrownBy(() -> {
                    try (AtomicFile whole = AtomicFile.at(file)) {
                        Files.writeString(whole.draft(), "ha");
                        throw new IOException("the disk is full");
                    }
                })
                .hasMessage("the disk is full");
        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void withoutADraftNothingIsPutInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "before");

        try (AtomicFile whole = AtomicFile.at(file)) {
            assertThatThrownBy(whole::putInPlace).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(file).hasContent("before");
    }

    @Test
    void whatAnEarlierAttemptLeftIsOverwritten() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(folder.resolve("list.csv.part"), "left by a program that was stopped");

        try (AtomicFile whole = AtomicFile.at(file)) {
            Files.writeString(whole.draft(), "new");
            whole.putInPlace();
        }
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("list.csv"));
        Files.writeString(taken.resolve("inside"), "stays");

        try (AtomicFile whole = AtomicFile.at(taken)) {
            Files.writeString(whole.draft(), "new");
            assertThatThrownBy(whole::putInPlace).isInstanceOf(IOException.class);
        }
        assertThat(taken.resolve("inside")).hasContent("stays");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void theDraftLiesBesideItsFile() {
        assertThat(AtomicFile.at(folder.resolve("a/b.csv")).draft()).isEqualTo(folder.resolve("a/b.csv.part"));
        assertThat(AtomicFile.at(folder.resolve("a/b.csv"), "c.tmp").draft()).isEqualTo(folder.resolve("a/c.tmp"));
        assertThat(AtomicFile.at(folder.resolve("a/b.csv"), "c.tmp").file()).isEqualTo(folder.resolve("a/b.csv"));
        assertThat(AtomicFile.at(Path.of("b.csv")).file())
                .isEqualTo(Path.of("b.csv").toAbsolutePath());
        assertThat(AtomicFile.at(Path.of("b.csv")).draft())
                .isEqualTo(Path.of("b.csv.part").toAbsolutePath());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
