package org.bringback.linkage.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Complete rows of a CSV file, found but not yet copied: for every wanted cell where it begins and how long it is. A
 * scanner of our own, because eleven million rows are to be read in seconds on two cores, and a general reader that
 * makes an object of every cell spends more time on that than the linkage takes.
 */
final class CsvBlock {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = ONES << 7;
    private static final long BREAKS = ONES * '\n';

    private final byte[] bytes;
    private final int end;
    private final byte delimiter;
    private final long delimiters;
    private int[] starts = new int[0];
    private int[] lengths = new int[0];
    private int slots;
    private int rows;
    private int at;

    CsvBlock(byte[] bytes, int end, byte delimiter) {
        this.bytes = bytes;
        this.end = end;
        this.delimiter = delimiter;
        this.delimiters = ONES * delimiter;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row, int slot) {
        return starts[row * slots + slot];
    }

    int length(int row, int slot) {
        return lengths[row * slots + slot];
    }

    /** Finds the wanted cells of all rows; {@code slotOf} says for every column its slot, or -1. */
    CsvBlock scan(int[] slotOf, int slotCount) {
        slots = slotCount;
        starts = new int[Math.max(1024, end / 64) * slots];
        lengths = new int[starts.length];
        while (at < end) {
            scanRow(slotOf);
        }
        return this;
    }

    private void scanRow(int[] slotOf) {
        if (isBlankLine()) {
            return;
        }
        int base = rows * slots;
        if (base + slots > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            lengths = Arrays.copyOf(lengths, starts.length);
        }
        for (int column = 0; ; column++) {
            int slot = column < slotOf.length ? slotOf[column] : -1;
            boolean more = scanCell(slot < 0 ? -1 : base + slot);
            if (!more) {
                break;
            }
        }
        rows++;
    }

    private boolean isBlankLine() {
        int next = at;
        while (next < end && (bytes[next] == '\r' || bytes[next] == ' ')) {
            next++;
        }
        if (next == end || bytes[next] == '\n') {
            at = Math.min(end, next + 1);
            return true;
        }
        return false;
    }

    /** Reads one cell; false when the row ends with it. */
    private boolean scanCell(int index) {
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        int start = at;
        int stop;
        if (at < end && bytes[at] == '"') {
            start = ++at;
            stop = unquote();
        } else {
            at = cellEnd(at);
            stop = at;
        }
        if (index >= 0) {
            keep(index, start, stop);
        }
        return at < end && bytes[at++] == delimiter;
    }

    /** The next delimiter or line break, looked for in eight bytes at once; the end where there is none. */
    private int cellEnd(int from) {
        int next = from;
        for (; next + 8 <= end; next += 8) {
            long eight = (long) LONGS.get(bytes, next);
            long hits = zeros(eight ^ delimiters) | zeros(eight ^ BREAKS);
            if (hits != 0) {
                return next + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (next < end && bytes[next] != delimiter && bytes[next] != '\n') {
            next++;
        }
        return next;
    }

    /** Has the highest bit set of the first byte that is zero, and none below it. */
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGHEST;
    }

    private void keep(int index, int start, int stop) {
        int last = stop;
        while (last > start && (bytes[last - 1] == ' ' || bytes[last - 1] == '\r')) {
            last--;
        }
        starts[index] = start;
        lengths[index] = last - start;
    }

    /** Moves a quoted cell's text together over its doubled quotes and returns where it now stops. */
    private int unquote() {
        int to = at;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"') {
                if (at < end && bytes[at] == '"') {
                    at++;
                } else {
                    break;
                }
            }
            bytes[to++] = b;
        }
        while (at < end && bytes[at] != delimiter && bytes[at] != '\n') {
            at++;
        }
        return to;
    }
}
