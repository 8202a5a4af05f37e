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
import java.util.zip.CRC32C;
import org.bringback.linkage.blocking.RepeatedKeys;
import org.bringback.linkage.record.LongSet;
import org.bringback.text.file.AtomicFile;
import org.bringback.text.file.OwnerOnly;

/**
 * A file of rows of numbers, read where it lies: a register of twelve million rows need not fit into memory. Begins with
 * a stamp of what it was made from, the number of columns, the number of numbers and their CRC-32C, so that a file that was
 * cut or damaged is not used; 64 bits a number, big-endian.
 */
final class BlockingKeyFile {

    private static final int HEADER = 4;

    private final LongBuffer numbers;
    private final int width;

    private BlockingKeyFile(LongBuffer numbers, int width) {
        this.numbers = numbers;
        this.width = width;
    }

    /** Opens a file; empty where there is none with that stamp and width, or it is damaged. */
    public static Optional<BlockingKeyFile> find(Path file, long fingerprint, int width) throws IOException {
        return find(file, width).filter(found -> found.numbers.get(0) == fingerprint);
    }

    /** Opens a file whatever it was made from; empty where there is none of that width, or it is damaged. */
    static Optional<BlockingKeyFile> find(Path file, int width) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            LongBuffer numbers = bytes.asLongBuffer();
            boolean fits = numbers.limit() >= HEADER
                    && numbers.get(1) == width
                    && numbers.get(2) == numbers.limit() - HEADER
                    && numbers.get(3) == checksum(bytes);
            return fits ? Optional.of(new BlockingKeyFile(numbers, width)) : Optional.empty();
        }
    }

    private static long checksum(ByteBuffer file) {
        CRC32C checksum = new CRC32C();
        checksum.update(file.slice(HEADER * Long.BYTES, file.limit() - HEADER * Long.BYTES));
        return checksum.getValue();
    }

    public int rows() {
        return (numbers.limit() - HEADER) / width;
    }

    public long get(int row, int column) {
        return numbers.get(HEADER + row * width + column);
    }

    /** The numbers of the first column, each once. */
    LongSet firstColumn() {
        LongSet all = new LongSet();
        for (int row = 0; row < rows(); row++) {
            all.add(get(row, 0));
        }
        return all;
    }

    /** The numbers of a column that several rows have. */
    LongSet repeated(int column) {
        long[] all = new long[rows()];
        for (int row = 0; row < all.length; row++) {
            all[row] = get(row, column);
        }
        RepeatedKeys.keep(all);
        LongSet seen = new LongSet();
        LongSet repeated = new LongSet();
        for (long number : all) {
            if (number != 0 && !seen.add(number)) {
                repeated.add(number);
            }
        }
        return repeated;
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
        private final CRC32C checksum = new CRC32C();
        private final long fingerprint;
        private final int width;
        private long numbers;

        Writer(Path file, long fingerprint, int width) throws IOException {
            OwnerOnly.folder(file.resolveSibling(""));
            this.file = AtomicFile.ownerOnly(file);
            this.fingerprint = fingerprint;
            this.width = width;
            this.channel = FileChannel.open(
                    this.file.draft(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            channel.position(HEADER * Long.BYTES);
        }

        void add(long number) throws IOException {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(number);
            numbers++;
        }

        private void flush() throws IOException {
            checksum.update(buffer.flip());
            write(buffer.rewind());
            buffer.clear();
        }

        private void write(ByteBuffer buffer) throws IOException {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        private void writeHeader() throws IOException {
            ByteBuffer header = ByteBuffer.allocate(HEADER * Long.BYTES);
            header.putLong(fingerprint).putLong(width).putLong(numbers).putLong(checksum.getValue());
            channel.position(0);
            write(header.flip());
        }

        /** Gives the file its name. */
        void finish() throws IOException {
            flush();
            writeHeader();
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
