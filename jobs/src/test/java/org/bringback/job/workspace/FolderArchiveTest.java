package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.source.kept.KeptRows;
import org.bringback.source.kept.KeptRowsWriter;
import org.bringback.source.row.SourceRow;
import org.bringback.text.file.SealedFile;
import org.bringback.text.file.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderArchiveTest {

    /** Of "abc": FIPS 180-2, appendix B.1. */
    private static final String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void aFileIsKeptUnderItsSha256AndOnce() throws IOException {
        FolderArchive archive = FolderArchive.open(folder, Optional.empty());
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        archive.keep(SHA, file);
        Files.delete(file);
        archive.keep(SHA, file);
        assertThat(archive.get(SHA)).hasContent("abc");
        assertThat(folder.resolve("archive").toFile().list()).containsExactly(SHA);
    }

    @Test
    void aFileThatHasChangedIsNotKept() throws IOException {
        FolderArchive archive = FolderArchive.open(folder, Optional.empty());
        Path file = Files.writeString(folder.resolve("a.csv"), "abcd");
        assertThatThrownBy(() -> archive.keep(SHA, file)).hasMessageContaining("changed while it was copied");
        assertThatThrownBy(() -> archive.get(SHA)).isInstanceOf(ArchivedFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "abd", "abcd"})
    void aDamagedCopyIsRefusedAndTheSameFileRepairsIt(String damaged) throws IOException {
        Path kept = folder.resolve("archive").resolve(SHA);
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        FolderArchive.open(folder, Optional.empty()).keep(SHA, file);
        Files.writeString(kept, damaged);

        FolderArchive archive = FolderArchive.open(folder, Optional.empty());
        assertThatThrownBy(() -> archive.get(SHA))
                .isInstanceOf(ArchivedFileException.class)
                .hasMessageContaining(SHA)
                .hasMessageContaining("into the inbox again")
                .hasMessageContaining("กล่องรับไฟล์อีกครั้ง");
        archive.keep(SHA, file);
        assertThat(archive.get(SHA)).hasContent("abc");
    }

    @Test
    void anEncryptedArchiveShowsAFileWhileItIsOpenAndRefusesItWhenItWasChanged() throws IOException {
        Optional<Secret> secret = Optional.of(new Secret(new byte[Secret.BYTES]));
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        Path kept = folder.resolve("archive").resolve(SHA);
        try (FolderArchive archive = FolderArchive.open(folder, secret)) {
            archive.keep(SHA, file);
            assertThat(SealedFile.isSealed(kept)).isTrue();
            assertThat(archive.get(SHA)).hasContent("abc").isEqualTo(archive.get(SHA));
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "archive");

        byte[] sealed = Files.readAllBytes(kept);
        sealed[sealed.length - 1] ^= 1;
        Files.write(kept, sealed);
        try (FolderArchive archive = FolderArchive.open(folder, secret)) {
            assertThatThrownBy(() -> archive.get(SHA)).isInstanceOf(ArchivedFileException.class);
            archive.keep(SHA, file);
            assertThat(archive.get(SHA)).hasContent("abc");
        }
    }

    @Test
    void plainCopiesThatAKilledRunLeftAreRemoved() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("open")).resolve(SHA), "abc");
        FolderArchive.open(folder, Optional.empty());
        assertThat(folder.resolve("open")).doesNotExist();
    }

    private static SubmissionArchive.Replacement rows(String of, boolean killed) {
        return new SubmissionArchive.Replacement() {
            @Override
            public void write(OutputStream out) throws IOException {
                try (KeptRowsWriter rows = new KeptRowsWriter(out, of)) {
                    rows.add(new SourceRow(Optional.empty(), 1, List.of("a"), List.of()));
                    rows.end(List.of(), List.of());
                }
            }

            @Override
            public void enter(String content) throws IOException {
                if (killed) {
                    throw new IOException("killed");
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsTakeAFilesPlaceOrItStaysAsItWas(boolean encrypted) throws IOException {
        Optional<Secret> secret =
                Optional.of(new Secret(new byte[Secret.BYTES])).filter(any -> encrypted);
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        try (FolderArchive archive = FolderArchive.open(folder, secret)) {
            archive.keep(SHA, file);
            assertThatThrownBy(() -> archive.replace(SHA, rows(SHA, true))).hasMessage("killed");
            assertThat(archive.get(SHA)).hasContent("abc");
            assertThatThrownBy(() -> archive.replace(SHA, rows(SHA.replace('a', 'b'), false)))
                    .hasMessageContaining("not kept whole");
            archive.replace(SHA, rows(SHA, false));
            assertThat(KeptRows.is(archive.get(SHA))).isTrue();
            archive.keep(SHA, file);
        }
        try (FolderArchive archive = FolderArchive.open(folder, secret)) {
            assertThat(KeptRows.is(archive.get(SHA))).as("kept for good").isTrue();
        }
        Path kept = folder.resolve("archive").resolve(SHA);
        assertThat(SealedFile.isSealed(kept)).isEqualTo(encrypted);
        byte[] damaged = Files.readAllBytes(kept);
        damaged[damaged.length - 9] ^= 1;
        Files.write(kept, damaged);
        try (FolderArchive archive = FolderArchive.open(folder, secret)) {
            assertThatThrownBy(() -> archive.get(SHA)).isInstanceOf(ArchivedFileException.class);
        }
    }
}
