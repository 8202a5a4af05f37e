package org.bringback.source.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.UnpackingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, and how much of it is unpacked. */
final class ContainerTest {

    private static final Pattern HEX = Pattern.compile("\\\\x([0-9A-F]{2})");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "kinds.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void theFirstBytesSayWhatAFileIs(String bytes, FileKind kind) {
        assertThat(FileKind.of(bytes(bytes))).isEqualTo(kind);
    }

    @Test
    void aFileWithoutBytesIsEmpty() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
    }

    private static byte[] bytes(String text) {
        String plain = HEX.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return plain.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0} of {1}: {5}")
    @CsvFileSource(resources = "limits.csv", numLinesToSkip = 1)
    void unpackingStopsBehindALimitAndNotBeforeIt(
            int unpacked, long packed, long bytes, int ratio, long ratioFrom, @Nullable String stopped)
            throws IOException {
        Limits limits = new Limits(100, 100, 100, bytes, ratio, ratioFrom, 100);
        assertThat(stopped(new LimitedInputStream(zeros(unpacked), packed, limits), InputStream::readAllBytes))
                .isEqualTo(stopped);
        assertThat(stopped(new LimitedInputStream(zeros(unpacked), packed, limits), in -> in.skipNBytes(unpacked)))
                .isEqualTo(stopped);
        assertThat(stopped(new LimitedInputStream(zeros(unpacked), packed, limits), ContainerTest::oneByOne))
                .isEqualTo(stopped);
    }

    private interface Reading {
        void from(InputStream in) throws IOException;
    }

    private static @Nullable String stopped(LimitedInputStream in, Reading reading) throws IOException {
        try (in) {
            reading.from(in);
            return null;
        } catch (UnpackingException e) {
            return e.getMessage();
        }
    }

    private static void oneByOne(InputStream in) throws IOException {
        int read = in.read();
        while (read >= 0) {
            read = in.read();
        }
    }

    private static InputStream zeros(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEntryIsTakenOnlyWithItsOwnChecksum(boolean atOnce) throws IOException {
        byte[] text = "ชื่อ,สกุล\n".getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(text);
        try (CheckedEntry good = new CheckedEntry(new ByteArrayInputStream(text), checksum.getValue())) {
            assertThat(good.readAllBytes()).isEqualTo(text);
        }
        text[3]++;
        try (CheckedEntry bad = new CheckedEntry(new ByteArrayInputStream(text), checksum.getValue())) {
            Reading reading = atOnce ? InputStream::readAllBytes : ContainerTest::oneByOne;
            assertThatThrownBy(() -> reading.from(bad)).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void contentIsReadFromItsStartAsOftenAsNeeded() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("abcdef".getBytes(StandardCharsets.US_ASCII));
        }
        PlainFile file = new PlainFile(Files.write(folder.resolve("a.gz"), packed.toByteArray()));
        GzipContent content = new GzipContent(file, packed.size(), Limits.standard());
        assertThat(content.head(3)).asString().isEqualTo("abc");
        assertThat(content.head(100)).asString().isEqualTo("abcdef");
        assertThat(content.head(3)).asString().isEqualTo("abc");
        assertThat(content.file()).isEmpty();
        assertThat(file.file()).contains(file.path());
    }

    @Test
    void aTemporaryFileIsItsOwnersAloneAndGoesWhenItIsClosed() throws IOException {
        Path path;
        try (UnpackedFile temporary = new UnpackedFile()) {
            path = temporary.path();
            temporary.fill(new PlainFile(Files.writeString(folder.resolve("a"), "abc")));
            assertThat(path).hasContent("abc");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        assertThat(path).doesNotExist();
    }
}
