package org.bringback.identity.linkage.pairs;

/**
 * The rows of a table by key: a hash table of the different keys, and the rows of each key one after another in
 * ascending order, placed by counting.
 */
final class KeyIndex {
    /** One bit a key, small enough to stay near the processor: most keys that pass by are not here. */
    private final long[] met;

    private final int metShift;
    private final int mask;
    private final long[] keys;
    private final int[] starts;
    private final int[] counts;
    private final int[] rows;

    /** @param keyOfRow 0 for rows that have none and are left out */
    KeyIndex(long[] keyOfRow) {
        int size = Integer.highestOneBit(Math.max(8, keyOfRow.length)) * 4;
        mask = size - 1;
        met = new long[Math.max(1, size / 16)];
        metShift = 64 - Integer.numberOfTrailingZeros(met.length * 64);
        keys = new long[size];
        starts = new int[size];
        counts = new int[size];
        int filled = 0;
        for (long key : keyOfRow) {
            if (key != 0) {
                int slot = slot(key);
                keys[slot] = key;
                met[bit(key) >>> 6] |= 1L << bit(key);
                counts[slot]++;
                filled++;
            }
        }
        rows = new int[filled];
        place(keyOfRow);
    }

    private void place(long[] keyOfRow) {
        int next = 0;
        for (int slot = 0; slot <= mask; slot++) {
            starts[slot] = next;
            next += counts[slot];
            counts[slot] = 0;
        }
        for (int row = 0; row < keyOfRow.length; row++) {
            if (keyOfRow[row] != 0) {
                int slot = slot(keyOfRow[row]);
                rows[starts[slot] + counts[slot]++] = row;
            }
        }
    }

    private int bit(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> metShift);
    }

    /** False only where no row has the key. */
    boolean mayHave(long key) {
        int bit = bit(key);
        return (met[bit >>> 6] >>> bit & 1) != 0;
    }

    /** Where the key is, or where it would be. */
    int slot(long key) {
        int slot = (int) (key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int count(int slot) {
        return counts[slot];
    }

    int row(int slot, int place) {
        return rows[starts[slot] + place];
    }

    /** Pairs of different rows that share a key. */
    long pairsWithin() {
        long pairs = 0;
        for (int count : counts) {
            pairs += (long) count * (count - 1) / 2;
        }
        return pairs;
    }
}
