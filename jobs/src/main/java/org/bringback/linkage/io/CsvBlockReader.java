package org.bringback.linkage.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV stream into blocks of complete rows, so that several threads can read the blocks. A line break inside
 * quotes does not end a row.
 */
final class CsvBlockReader {
    private final InputStream in;
    private final byte delimiter;
    private byte[] rest;

    /** Starts with bytes already taken from the stream. */
    CsvBlockReader(InputStream in, byte delimiter, byte[] taken) {
        this.in = in;
        this.delimiter = delimiter;
        this.rest = taken;
    }

    /** So many next blocks, or the last ones; none at the end. */
    List<CsvBlock> next(int size, int limit) {
        List<CsvBlock> some = new ArrayList<>();
        try {
            for (CsvBlock block = next(size); block != null; block = next(size)) {
                some.add(block);
                if (some.size() == limit) {
                    break;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return some;
    }

    /** The next rows, at least {@code size} bytes of them where there are so many; null at the end. */
    @Nullable
    private CsvBlock next(int size) throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(size, rest.length * 2));
        int filled = rest.length;
        while (true) {
            int got = in.readNBytes(bytes, filled, bytes.length - filled);
            filled += got;
            boolean last = filled < bytes.length;
            int end = last ? filled : rowsEnd(bytes, filled);
            if (end > 0 || last) {
                rest = Arrays.copyOfRange(bytes, end, filled);
                return end == 0 ? null : new CsvBlock(bytes, end, delimiter);
            }
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
        }
    }

    /** Just after the last line break that ends a row; 0 where none does. */
    private int rowsEnd(byte[] bytes, int filled) {
        return hasQuote(bytes, filled) ? rowsEndAmongQuotes(bytes, filled) : lastBreak(bytes, filled);
    }

    private static boolean hasQuote(byte[] bytes, int filled) {
        for (int i = 0; i < filled; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static int lastBreak(byte[] bytes, int filled) {
        int at = filled;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int rowsEndAmongQuotes(byte[] bytes, int filled) {
        int end = 0;
        boolean atStart = true;
        boolean quoted = false;
        int closed = -1;
        for (int i = 0; i < filled; i++) {
            byte b = bytes[i];
            if (quoted) {
                quoted = b != '"';
                closed = quoted ? closed : i;
                atStart = false;
            } else if (b == '"') {
                // right after a closing quote it is the second of a doubled pair; further on it is part of a text
                quoted = atStart || closed == i - 1;
                atStart = false;
            } else {
                atStart = b == delimiter || b == '\n' || atStart && b == ' ';
                end = b == '\n' ? i + 1 : end;
            }
        }
        return end;
    }
}
