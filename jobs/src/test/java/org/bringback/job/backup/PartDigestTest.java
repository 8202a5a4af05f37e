package org.bringback.job.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.bringback.text.file.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's digest, however it comes in pieces, against one that has the file before it. */
class PartDigestTest {

    private static final int PART = StoredFile.PART_BYTES;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 17})
    void partsEndWhereTheyShouldHoweverTheFileIsRead(int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < size; from += PART) {
            CRC32C checksum = new CRC32C();
            checksum.update(file, from, Math.min(PART, size - from));
            parts.add(String.format("%08x", checksum.getValue()));
        }
        Sha256 whole = new Sha256();
        whole.add(file, size);
        StoredFile expected = new StoredFile("a/b", whole.hex(), size, parts);

        for (int piece : new int[] {8192, PART, PART + 3, Math.max(1, size)}) {
            PartDigest digest = new PartDigest();
            for (int from = 0; from < size; from += piece) {
                byte[] buffer = Arrays.copyOfRange(file, from, Math.min(size, from + piece));
                digest.add(buffer, buffer.length);
            }
            assertThat(digest.file("a/b")).as("in pieces of %s", piece).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void onlyTheFilledBeginningOfABufferCounts(int filled) {
        byte[] buffer = "abcdefgh".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        PartDigest digest = new PartDigest();
        digest.add(buffer, filled);
        assertThat(digest.file("x").bytes()).isEqualTo(filled);
        assertThat(digest.file("x").parts()).hasSize(filled == 0 ? 0 : 1);
    }
}
