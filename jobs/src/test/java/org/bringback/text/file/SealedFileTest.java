package org.bringback.text.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {

    private static final int SEGMENT = 1 << 16;
    private static final int HEAD = 24;
    private static final int TAG = 16;

    private static final Secret SECRET = new Secret(
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
            });

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 5 * SEGMENT + 7})
    void whatWasSealedIsReadAgainAndNothingOfItStandsInTheFile(int size) throws IOException {
        byte[] plain = plain(size);
        Path file = sealed(plain, 1000);
        assertThat(read(file, SECRET)).isEqualTo(plain);
        assertThat(SealedFile.isSealed(file)).isTrue();
        int segments = Math.max(1, (size + SEGMENT - 1) / SEGMENT);
        assertThat(Files.size(file)).isEqualTo(HEAD + size + segments * TAG);
        if (size > 100) {
            String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
            assertThat(bytes).doesNotContain(HexFormat.of().formatHex(plain, 0, 16));
        }
    }

    @Test
    void theSameContentIsSealedDifferentlyEachTime() throws IOException {
        byte[] first = Files.readAllBytes(sealed(plain(100), 10));
        assertThat(Files.readAllBytes(sealed(plain(100), 10))).isNotEqualTo(first);
    }

    /** The format, read by hand: a further program could do so. */
    @Test
    void aSegmentIsAesGcmUnderTheFilesOwnKeyWithItsNumberAsNonce() throws Exception {
        byte[] plain = plain(SEGMENT + 10);
        byte[] file = Files.readAllBytes(sealed(plain, 777));
        byte[] key = HexFormat.of()
                .parseHex(SECRET.derive(Arrays.copyOfRange(file, 8, HEAD)).hex());
        Cipher second = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putLong(1).putInt(1).array();
        second.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] tail = second.doFinal(Arrays.copyOfRange(file, HEAD + SEGMENT + TAG, file.length));
        assertThat(tail).isEqualTo(Arrays.copyOfRange(plain, SEGMENT, plain.length));
    }

    /** RFC 5869, appendix A.1: the first 32 bytes of its output. */
    @Test
    void keysAreDerivedAsTheRfcExpandsThem() {
        byte[] pseudorandom =
                HexFormat.of().parseHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        byte[] info = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9");
        assertThat(new Secret(pseudorandom).derive(info).hex())
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    @Test
    void anotherSecretReadsNothing() throws IOException {
        Path file = sealed(plain(100), 10);
        assertThatThrownBy(() -> read(file, SECRET.derive("other"))).isInstanceOf(UnsealException.class);
        assertThatThrownBy(() -> read(Files.writeString(folder.resolve("plain"), "a plain file, long enough"), SECRET))
                .isInstanceOf(UnsealException.class);
    }

    @Test
    void oneBitChangedAnywhereIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(sealed(plain(2 * SEGMENT + 50), 5000));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            int at = i < HEAD ? i : random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertRefused("byte " + at, changed);
        }
    }

    @Test
    void aFileThatWasCutOrWhoseSegmentsWereMovedIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(sealed(plain(3 * SEGMENT), 5000));
        int step = SEGMENT + TAG;
        for (int length :
                new int[] {0, 5, HEAD, HEAD + 1, HEAD + TAG, HEAD + step, HEAD + 2 * step, whole.length - 1}) {
            assertRefused("cut to " + length, Arrays.copyOf(whole, length));
        }
        byte[] swapped = whole.clone();
        System.arraycopy(whole, HEAD, swapped, HEAD + step, step);
        System.arraycopy(whole, HEAD + step, swapped, HEAD, step);
        assertRefused("swapped", swapped);
        assertRefused("longer", Arrays.copyOf(whole, whole.length + step));
    }

    private void assertRefused(String what, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("changed"), bytes);
        assertThatThrownBy(() -> read(file, SECRET)).as(what).isInstanceOf(UnsealException.class);
    }

    private static byte[] plain(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Path sealed(byte[] plain, int block) throws IOException {
        Path file = folder.resolve("sealed");
        try (OutputStream out = SealedFile.sealing(Files.newOutputStream(file), SECRET)) {
            for (int at = 0; at < plain.length; at += block) {
                out.write(plain, at, Math.min(block, plain.length - at));
            }
        }
        return file;
    }

    private static byte[] read(Path file, Secret secret) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = SealedFile.open(file, secret)) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }
}
