package org.bringback.identity.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockingKeyFileTest {

    private static final int WIDTH = 3;
    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private Path file;

    private void write(long fingerprint) throws IOException {
        file = folder.resolve("keys/1.keys");
        try (BlockingKeyFile.Writer out = new BlockingKeyFile.Writer(file, fingerprint, WIDTH)) {
            for (long row = 0; row < ROWS; row++) {
                out.add(row * 10);
                out.add(-row);
                out.add(Long.MAX_VALUE - row);
            }
            out.finish();
        }
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        write(7);
        BlockingKeyFile table = BlockingKeyFile.find(file, 7, WIDTH).orElseThrow();
        assertThat(table.rows()).isEqualTo(ROWS);
        assertThat(table.get(9_999, 0)).isEqualTo(99_990);
        assertThat(table.get(9_999, 1)).isEqualTo(-9_999);
        assertThat(table.get(1, 2)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void aRowIsFoundByItsFirstNumber() throws IOException {
        write(7);
        BlockingKeyFile table = BlockingKeyFile.find(file, 7, WIDTH).orElseThrow();
        assertThat(table.find(0)).isZero();
        assertThat(table.find(99_990)).isEqualTo(9_999);
        assertThat(table.find(55)).isNegative();
        assertThat(table.find(1_000_000)).isNegative();
    }

    @Test
    void aFileOfAnotherStampOrWidthIsNotUsed() throws IOException {
        write(7);
        assertThat(BlockingKeyFile.find(file, 8, WIDTH)).isEmpty();
        assertThat(BlockingKeyFile.find(file, 7, WIDTH + 1)).isEmpty();
        assertThat(BlockingKeyFile.find(folder.resolve("none"), 7, WIDTH)).isEmpty();
    }

    @Test
    void aFileThatWasNotFinishedIsNotThere() throws IOException {
        file = folder.resolve("2.keys");
        try (BlockingKeyFile.Writer out = new BlockingKeyFile.Writer(file, 7, WIDTH)) {
            out.add(1);
        }
        assertThat(file).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatWasCutOrDamagedIsNotUsed() throws IOException {
        write(7);
        byte[] whole = Files.readAllBytes(file);
        for (int cut : new int[] {0, 8, 16, 31, 32, whole.length / 2, whole.length - 8}) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThat(BlockingKeyFile.find(file, 7, WIDTH))
                    .as("cut to %d", cut)
                    .isEmpty();
        }
        for (int at : new int[] {7, 15, 23, 31, 32, whole.length / 2, whole.length - 1}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(file, flipped);
            assertThat(BlockingKeyFile.find(file, 7, WIDTH))
                    .as("flipped at %d", at)
                    .isEmpty();
        }
        Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length));
        assertThat(BlockingKeyFile.find(file, 7, WIDTH)).as("zeros at the end").isEmpty();
        Files.write(file, whole);
        assertThat(BlockingKeyFile.find(file, 7, WIDTH)).isPresent();
    }
}
