package org.bringback.linkage.record;

/** Open addressing for numbers other than 0, each once: at most half of the slots are taken. */
final class LongSlots {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private int size;

    /** @param expected so many numbers find room without a wider table */
    LongSlots(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
    }

    int length() {
        return keys.length;
    }

    /** The number in a slot; 0 where there is none. */
    long key(int slot) {
        return keys[slot];
    }

    /** The slot in which a number is, or would be. */
    int slot(long key) {
        long mixed = key * MIX;
        int slot = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    void take(int slot, long key) {
        keys[slot] = key;
        size++;
    }

    boolean isCrowded() {
        return size * 2 > keys.length;
    }

    /** An empty table of twice the width. */
    LongSlots wider() {
        return new LongSlots(keys.length / 2);
    }
}
