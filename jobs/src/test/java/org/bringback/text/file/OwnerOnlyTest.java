package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights to files and folders that hold persons. */
class OwnerOnlyTest {

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void aFolderThatIsOpenToAll() throws IOException {
        folder = open(Files.createDirectory(root.resolve("open")), "rwxrwxrwx");
    }

    private static Path open(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void whatIsMadeIsItsOwnersOnly() throws IOException {
        assertThat(rights(OwnerOnly.file(folder.resolve("a")))).isEqualTo("rw-------");
        assertThat(rights(OwnerOnly.fileIfMissing(folder.resolve("b")))).isEqualTo("rw-------");
        try (OutputStream out = OwnerOnly.output(folder.resolve("c"));
                Writer text = OwnerOnly.writer(folder.resolve("d"))) {
            assertThat(rights(folder.resolve("c")))
                    .as("before anything is in it")
                    .isEqualTo("rw-------");
            assertThat(rights(folder.resolve("d"))).isEqualTo("rw-------");
            out.write(1);
            text.write("ก");
        }
        assertThat(Files.readString(folder.resolve("d"))).isEqualTo("ก");
        assertThat(rights(OwnerOnly.folder(folder.resolve("e/f/g")))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("e"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("e/f"))).isEqualTo("rwx------");
        assertThat(rights(folder)).as("one that was there is left alone").isEqualTo("rwxrwxrwx");
    }

    @Test
    void anOlderFileIsReplacedOrClosed() throws IOException {
        Path file = open(Files.writeString(folder.resolve("a"), "old"), "rw-r--r--");
        OwnerOnly.fileIfMissing(file);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo("old");
        open(file, "rw-rw-rw-");
        OwnerOnly.file(file);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aFolderThatIsThereIsClosed() throws IOException {
        assertThat(rights(OwnerOnly.folder(folder))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, false",
        "rwx------, false",
        "r--------, false",
        "rw-r-----, true",
        "rw----r--, true",
        "rw--w----, true"
    })
    void anyRightOfAnybodyElseOpensAFile(String rights, boolean open) throws IOException {
        Path file = open(Files.createFile(folder.resolve("a")), rights);
        assertThat(OwnerOnly.isOpenToOthers(file)).isEqualTo(open);
        open(folder, "rwx------");
        assertThat(OwnerOnly.openToOthers(folder).isPresent()).isEqualTo(open);
    }

    @Test
    void everythingInAFolderIsClosedButNotWhatLinksLeadTo() throws IOException {
        Path outside = open(Files.createFile(root.resolve("outside")), "rw-r--r--");
        Path inner = open(Files.createDirectories(folder.resolve("inner")), "rwxr-xr-x");
        Path file = open(Files.createFile(inner.resolve("a")), "rwxr-xr-x");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        assertThat(OwnerOnly.openToOthers(folder)).isPresent();

        OwnerOnly.restrictAll(folder);

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(inner)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(outside)).isEqualTo("rw-r--r--");
        assertThat(OwnerOnly.openToOthers(folder)).isEmpty();
        assertThat(OwnerOnly.openToOthers(root.resolve("missing"))).isEmpty();
        assertThat(OwnerOnly.openToOthers(file)).as("no folder").isEmpty();
    }

    /** A database makes and removes files in its folder while it is walked through. */
    @Test
    void filesThatGoMeanwhileDoNotMatter() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Thread database = new Thread(() -> churn(ended));
        database.start();
        try {
            for (int round = 0; round < 100; round++) {
                assertThatCode(() -> OwnerOnly.restrictAll(folder)).doesNotThrowAnyException();
                assertThatCode(() -> OwnerOnly.openToOthers(folder)).doesNotThrowAnyException();
            }
        } finally {
            ended.set(true);
            database.join();
        }
    }

    private void churn(AtomicBoolean ended) {
        try {
            while (!ended.get()) {
                for (int i = 0; i < 20; i++) {
                    Files.createDirectories(folder.resolve("d" + i));
                    Files.write(folder.resolve("d" + i).resolve("f"), "x".getBytes(StandardCharsets.UTF_8));
                }
                for (int i = 0; i < 20; i++) {
                    Files.deleteIfExists(folder.resolve("d" + i).resolve("f"));
                    Files.deleteIfExists(folder.resolve("d" + i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
