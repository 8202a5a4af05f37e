package org.bringback.identity.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bringback.text.file.AtomicFile;

/**
 * A file of rows of numbers, read where it lies: a register of twelve million rows need not fit into memory. Begins with
 * a stamp of what it was made from and the number of columns; 64 bits a number, big-endian.
 */
final class BlockingKeyFile {

    private static final int HEADER = 2;

    private final LongBuffer numbers;
    private final int width;

    private BlockingKeyFile(LongBuffer numbers, int width) {
        this.numbers = numbers;
        this.width = width;
    }

    /** Opens a file; empty where there is none with that stamp and width. */
    public static Optional<BlockingKeyFile> find(Path file, long fingerprint, int width) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            LongBuffer numbers = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .asLongBuffer();
            boolean fits = numbers.limit() >= HEADER && numbers.get(0) == fingerprint && numbers.get(1) == width;
            return fits ? Optional.of(new BlockingKeyFile(numbers, width)) : Optional.empty();
        }
    }

    public int rows() {
        return (numbers.limit() - HEADER) / width;
    }

    public long get(int row, int column) {
        return numbers.get(HEADER + row * width + column);
    }

    /** The row whose first number is that, where rows are sorted by it; negative where there is none. */
    public int find(long first) {
        int low = 0;
        int high = rows() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long value = get(middle, 0);
            if (value == first) {
                return middle;
            }
            if (value < first) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** Writes a table row by row; it gets its name when it is closed whole. */
    static final class Writer implements Closeable {

        private final AtomicFile file;
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

        Writer(Path file, long fingerprint, int width) throws IOException {
            this.file = AtomicFile.at(file);
            Files.createDirectories(this.file.draft().getParent());
            this.channel = FileChannel.open(
                    this.file.draft(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            add(fingerprint);
            add(width);
        }

        void add(long number) throws IOException {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(number);
        }

        private void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }

        /** Gives the file its name. */
        void finish() throws IOException {
            flush();
            channel.close();
            file.putInPlace();
        }

        @Override
        public void close() throws IOException {
            channel.close();
            file.close();
        }
    }
}
