package org.bringback.source.excel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.source.container.UnpackedFile;
import org.bringback.source.refusal.UnpackingException;
import org.jspecify.annotations.Nullable;

/**
 * Very many texts, numbered from 0, in little memory: a byte a character for Thai and ASCII, two for anything else; in a
 * temporary file, mapped, once they outgrow their share of the heap.
 */
final class TextPool implements Closeable {

    private static final int CHUNK = 1 << 22;
    /** Entries begin at multiples of four bytes, so that an int can address 16 GB. */
    private static final int ALIGNMENT_BITS = 2;

    private static final int CHUNK_BITS = 22 - ALIGNMENT_BITS;
    private static final int HEADER = 4;
    private static final int WIDE = 2;
    private static final int CUT = 1;
    private static final char THAI = '\u0E00';
    private static final int THAI_LETTERS = 0x80;

    private final int heapChunks;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private @Nullable UnpackedFile file;
    private int[] starts = new int[1024];
    private int size;
    private int used = CHUNK;

    /** @param heapBytes what may lie on the heap */
    TextPool(long heapBytes) {
        this.heapChunks = (int) (heapBytes / CHUNK);
    }

    int size() {
        return size;
    }

    /** Adds a text of at most half a million characters; {@code cut} is a mark to be asked for again. */
    void add(CharSequence text, boolean cut) throws IOException {
        boolean wide = !isThaiOrAscii(text);
        int bytes = HEADER + (wide ? 2 * text.length() : text.length());
        if (used + bytes > CHUNK) {
            chunks.add(newChunk());
            used = 0;
        }
        ByteBuffer chunk = chunks.get(chunks.size() - 1);
        chunk.putInt(used, text.length() << 2 | (wide ? WIDE : 0) | (cut ? CUT : 0));
        write(chunk, text, wide);
        remember((chunks.size() - 1) << CHUNK_BITS | used >>> ALIGNMENT_BITS);
        used = used + bytes + 3 & ~3;
    }

    String get(int index) {
        ByteBuffer chunk = chunk(index);
        int offset = offset(index);
        int header = chunk.getInt(offset);
        byte[] bytes = new byte[(header & WIDE) == 0 ? header >>> 2 : (header >>> 2) * 2];
        chunk.get(offset + HEADER, bytes);
        return (header & WIDE) == 0 ? narrow(bytes) : new String(bytes, StandardCharsets.UTF_16BE);
    }

    boolean isCut(int index) {
        return (chunk(index).getInt(offset(index)) & CUT) != 0;
    }

    @Override
    public void close() throws IOException {
        chunks.clear();
        if (file != null) {
            file.close();
        }
    }

    private ByteBuffer chunk(int index) {
        return chunks.get(starts[index] >>> CHUNK_BITS);
    }

    private int offset(int index) {
        return (starts[index] & (1 << CHUNK_BITS) - 1) << ALIGNMENT_BITS;
    }

    private void remember(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
        }
        starts[size++] = start;
    }

    private ByteBuffer newChunk() throws IOException {
        return chunks.size() < heapChunks ? ByteBuffer.allocate(CHUNK) : mappedChunk();
    }

    private ByteBuffer mappedChunk() throws IOException {
        if (file == null) {
            file = new UnpackedFile();
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, channel.size(), CHUNK);
        } catch (IOException e) {
            throw UnpackingException.noSpace(e);
        }
    }

    private void write(ByteBuffer chunk, CharSequence text, boolean wide) {
        int at = used + HEADER;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                chunk.putChar(at + 2 * i, c);
            } else {
                chunk.put(at + i, (byte) (c < THAI_LETTERS ? c : c - THAI + THAI_LETTERS));
            }
        }
    }

    private static boolean isThaiOrAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= THAI_LETTERS && (c < THAI || c >= THAI + THAI_LETTERS)) {
                return false;
            }
        }
        return true;
    }

    private static String narrow(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return thai(bytes);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String thai(byte[] bytes) {
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            chars[i] = (char) (bytes[i] >= 0 ? bytes[i] : (bytes[i] & 0x7F) + THAI);
        }
        return new String(chars);
    }
}
