package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class Sha256LengthsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} letters")
    @CsvFileSource(resources = "alphabet-digests.csv", numLinesToSkip = 1)
    void theWayInMakesNoDifference(int letters, String digest) throws IOException {
        byte[] bytes = "abcdefghijklmnopqrstuvwxyz".repeat(letters / 26 + 1).getBytes(StandardCharsets.US_ASCII);
        String text = new String(bytes, 0, letters, StandardCharsets.US_ASCII);

        assertThat(Sha256.hex(text)).isEqualTo(digest);
        assertThat(Sha256.hex(Files.writeString(folder.resolve("letters"), text)))
                .isEqualTo(digest);
        assertThat(new Sha256().add(bytes, letters).bytes())
                .isEqualTo(HexFormat.of().parseHex(digest));
        assertThat(new Sha256()
                        .add(text.substring(0, letters / 3))
                        .add(new ByteArrayInputStream(
                                text.substring(letters / 3).getBytes(StandardCharsets.UTF_8)))
                        .hex())
                .isEqualTo(digest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "utf8-digests.csv", numLinesToSkip = 1)
    void aTextCountsAsItsUtf8Bytes(String text, String digest) {
        assertThat(Sha256.hex(text)).isEqualTo(digest);
        assertThat(new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(digest);
        assertThat(new Sha256().add(text).first64Bits()).isEqualTo(Long.parseUnsignedLong(digest.substring(0, 16), 16));
    }
}
