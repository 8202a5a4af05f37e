package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    @TempDir
    private Path folder;

    /** Digests from FIPS 180-2, appendix B, and of the empty text. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq, 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    })
    void aTextHasTheDigestOfTheStandard(String text, String digest) throws IOException {
        Path file = Files.writeString(folder.resolve("text"), text);

        assertThat(Sha256.hex(text)).isEqualTo(digest);
        assertThat(Sha256.hex(file)).isEqualTo(digest);
        assertThat(new Sha256().add(text).first64Bits())
                .isEqualTo(HexFormat.fromHexDigitsToLong(digest.substring(0, 16)));
    }

    @Test
    void aMillionLettersInSeveralPiecesHaveTheDigestOfTheStandard() throws IOException {
        byte[] letters = new byte[1_000_000];
        Arrays.fill(letters, (byte) 'a');
        Path file = Files.write(folder.resolve("letters"), letters);
        String digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

        assertThat(Sha256.hex(file)).isEqualTo(digest);
        assertThat(new Sha256()
                        .add(letters, 999_999)
                        .add(new byte[] {'a', 'b'}, 1)
                        .hex())
                .isEqualTo(digest);
    }
}
