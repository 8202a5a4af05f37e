package org.bringback.linkage.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The different values of a column, numbered in the order in which they were first met. Number 0 is the missing value
 * (an empty text). Not safe for several threads at once. A hash table of its own beside {@link LongSet}, as values are
 * found by their bytes, before any text is made of them.
 */
public final class Dictionary {
    /** So many values are worth being looked for together. */
    public static final int BATCH_SIZE = 256;

    public static final int MISSING = 0;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final StringPool pool;
    /** By slot the number of a value and, above it, its hash; 0 where there is none. */
    private long[] slots;
    /** Kept so that what is fetched counts as used. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    public Dictionary() {
        this(new StringPool(), new long[2048]);
        pool.add("");
    }

    private Dictionary(StringPool pool, long[] slots) {
        this.pool = pool;
        this.slots = slots;
    }

    /** The same values under the same numbers, to which others can be added without touching these. */
    Dictionary copy() {
        return new Dictionary(pool.copy(), slots.clone());
    }

    /** How many values there are, the missing one counted. */
    public int size() {
        return pool.size();
    }

    public String value(int code) {
        return pool.get(code);
    }

    /** Something found in the bytes of a text in UTF-8. */
    @FunctionalInterface
    public interface Reading {
        long readBytes(byte[] utf8, int from, int length);
    }

    /** What is found in a value, without making a text of it. */
    public long read(int code, Reading reading) {
        return reading.readBytes(pool.chunk(code), pool.from(code), pool.length(code));
    }

    /** The number of a value, given one when it is new. */
    public int add(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /** The number of a value that may not be there: {@link #MISSING} then. */
    public int find(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
        return bytes.length == 0 ? MISSING : (int) slots[slot];
    }

    /** The number of a value given in UTF-8. */
    public int add(byte[] bytes, int from, int length) {
        return add(bytes, from, length, hash(bytes, from, length));
    }

    /** The same where its {@link #hash} is known. */
    public int add(byte[] bytes, int from, int length, int hash) {
        if (length == 0) {
            return MISSING;
        }
        int slot = slot(bytes, from, length, hash);
        if (slots[slot] != 0) {
            return (int) slots[slot];
        }
        int code = pool.add(bytes, from, length);
        slots[slot] = (long) hash << 32 | code;
        if (code > slots.length / 3 * 2) {
            rehash();
        }
        return code;
    }

    /**
     * Has the memory brought near in which values of these hashes are about to be looked for: for many at once it takes
     * hardly longer than for one.
     */
    public void fetch(int[] hashes, int from, int to) {
        int mask = slots.length - 1;
        long seen = 0;
        for (int i = from; i < to; i++) {
            seen |= slots[hashes[i] & mask];
        }
        fetched = seen;
    }

    private int slot(byte[] bytes, int from, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0
                && !((int) (slots[slot] >>> 32) == hash && pool.is((int) slots[slot], bytes, from, length))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        long[] wider = new long[slots.length * 2];
        int mask = wider.length - 1;
        for (long value : slots) {
            if (value != 0) {
                int slot = (int) (value >>> 32) & mask;
                while (wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = value;
            }
        }
        slots = wider;
    }

    StringPool pool() {
        return pool;
    }

    public static int hash(byte[] bytes, int from, int length) {
        long hash = length * MIX;
        int at = from;
        int to = from + length;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        long rest = 0;
        if (at + 8 <= bytes.length) {
            rest = (long) LONGS.get(bytes, at) & (1L << (to - at) * 8) - 1;
        } else {
            for (int shift = 0; at < to; at++, shift += 8) {
                rest |= (bytes[at] & 0xFFL) << shift;
            }
        }
        hash = (hash ^ rest) * MIX;
        return (int) (hash >>> 32);
    }
}
