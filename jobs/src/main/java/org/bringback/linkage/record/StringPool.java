package org.bringback.linkage.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bringback.text.BilingualText;

/**
 * An append-only list of UTF-8 texts in a few large arrays: ten million references as objects would cost a gigabyte,
 * here they cost their bytes and six more each.
 */
public final class StringPool {
    /** A text longer than this is refused: it is not a value but a broken file. */
    public static final int MAX_LENGTH = 0xFFFF;

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private byte[][] chunks = new byte[16][];
    private int[] starts = new int[1024];
    private int size;
    private long end;

    public int size() {
        return size;
    }

    /** The same texts, to which others can be added without touching these; their bytes are shared. */
    StringPool copy() {
        StringPool copy = new StringPool();
        copy.chunks = chunks.clone();
        int open = (int) (end >>> CHUNK_BITS);
        if (open < chunks.length && chunks[open] != null) {
            copy.chunks[open] = chunks[open].clone();
        }
        copy.starts = starts.clone();
        copy.size = size;
        copy.end = end;
        return copy;
    }

    /** Appends a copy and returns its number, from 0. */
    public int add(byte[] bytes, int from, int length) {
        if (length > MAX_LENGTH) {
            throw new LinkageException(new BilingualText(
                    "เซลล์มีข้อมูล " + length + " ไบต์ เกินที่อ่านได้ " + MAX_LENGTH,
                    "a cell holds " + length + " bytes; the longest that is read is " + MAX_LENGTH));
        }
        int offset = allocate(length + 2);
        byte[] chunk = chunks[offset >>> CHUNK_BITS];
        int within = offset & (CHUNK - 1);
        chunk[within] = (byte) (length >>> 8);
        chunk[within + 1] = (byte) length;
        System.arraycopy(bytes, from, chunk, within + 2, length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size] = offset;
        return size++;
    }

    public int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    public String get(int number) {
        byte[] chunk = chunk(number);
        int from = from(number);
        return new String(chunk, from, length(chunk, from), StandardCharsets.UTF_8);
    }

    boolean is(int number, byte[] bytes, int from, int length) {
        byte[] chunk = chunk(number);
        int mine = from(number);
        return length(chunk, mine) == length && Arrays.equals(chunk, mine, mine + length, bytes, from, from + length);
    }

    boolean isEmpty(int number) {
        return length(chunk(number), from(number)) == 0;
    }

    boolean same(int one, int other) {
        int from = from(other);
        byte[] chunk = chunk(other);
        return is(one, chunk, from, length(chunk, from));
    }

    int hash(int number) {
        return hash(number, 0);
    }

    /** The hash of a text without so many of its first bytes. */
    int hash(int number, int after) {
        byte[] chunk = chunk(number);
        int from = from(number);
        return Dictionary.hash(chunk, from + after, length(chunk, from) - after);
    }

    public byte[] chunk(int number) {
        return chunks[starts[number] >>> CHUNK_BITS];
    }

    /** Where a text begins in its chunk. */
    public int from(int number) {
        return (starts[number] & (CHUNK - 1)) + 2;
    }

    public int length(int number) {
        return length(chunk(number), from(number));
    }

    private static int length(byte[] chunk, int from) {
        return (chunk[from - 2] & 0xFF) << 8 | chunk[from - 1] & 0xFF;
    }

    /** Room for a text that does not cross from one chunk into the next. */
    private int allocate(int length) {
        if ((end & (CHUNK - 1)) + length > CHUNK) {
            end = (end | (CHUNK - 1)) + 1;
        }
        if (end + length > 1L << 32) {
            throw new LinkageException(new BilingualText(
                    "คอลัมน์มีข้อมูลที่ต่างกันเกิน 4 กิกะไบต์", "a column holds more than 4 GB of different values"));
        }
        int chunk = (int) (end >>> CHUNK_BITS);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[CHUNK];
        }
        int offset = (int) end;
        end += length;
        return offset;
    }
}
