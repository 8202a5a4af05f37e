package org.bringback.linkage.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.StringPool;

/** Writes results cell by cell as bytes: references are copied as they were read, without making texts of millions. */
public final class CsvByteWriter {
    private static final int BUFFER_SIZE = 1 << 16;
    private static final int MAX_NUMBER_LENGTH = 11;

    private final OutputStream out;
    private final byte[] bytes = new byte[BUFFER_SIZE];
    private int filled;

    CsvByteWriter(OutputStream out) {
        this.out = out;
    }

    /** Something that needs no quotes. */
    public CsvByteWriter text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8, 0, utf8.length);
        return this;
    }

    /** A row's reference, in quotes where it needs them. */
    public CsvByteWriter id(RecordTable table, int row) throws IOException {
        StringPool ids = table.ids();
        if (isPlain(ids, row)) {
            put(ids.chunk(row), ids.from(row), ids.length(row));
            return this;
        }
        return text('"' + ids.get(row).replace("\"", "\"\"") + '"');
    }

    private static boolean isPlain(StringPool ids, int row) {
        byte[] chunk = ids.chunk(row);
        for (int at = ids.from(row), to = at + ids.length(row); at < to; at++) {
            if (chunk[at] == ',' || chunk[at] == '"' || chunk[at] == '\n') {
                return false;
            }
        }
        return true;
    }

    /** A number that is not below zero. */
    public CsvByteWriter number(int number) throws IOException {
        room(MAX_NUMBER_LENGTH);
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int left = number;
        for (int at = filled + digits - 1; at >= filled; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        filled += digits;
        return this;
    }

    /**
     * A number with so many decimals, halves rounded away from zero.
     *
     * @param value whole numbers of it below two billion
     */
    public CsvByteWriter decimal(double value, int decimals) throws IOException {
        int power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        long scaled = Math.round(Math.abs(value) * power);
        if (value < 0 && scaled > 0) {
            text("-");
        }
        number((int) (scaled / power));
        text(".");
        for (int left = power / 10, rest = (int) (scaled % power); left > 0; left /= 10) {
            number(rest / left % 10);
        }
        return this;
    }

    private void put(byte[] from, int at, int length) throws IOException {
        room(length);
        if (length > BUFFER_SIZE) {
            out.write(from, at, length);
        } else {
            System.arraycopy(from, at, bytes, filled, length);
            filled += length;
        }
    }

    private void room(int needed) throws IOException {
        if (filled + needed > BUFFER_SIZE) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }
}
