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
    /** By slot, where its rows begin; they end where those of the next slot do. */
    private final int[] starts;

    private final int[] rows;

    /** @param keyOfRow 0 for rows that have none and are left out */
    KeyIndex(long[] keyOfRow) {
        int size = slotsFor(keyOfRow.length);
        mask = size - 1;
        met = new long[Math.max(1, size / 16)];
        metShift = 64 - Integer.numberOfTrailingZeros(met.length * 64);
        keys = new long[size];
        starts = new int[size + 1];
        rows = new int[count(keyOfRow)];
        place(keyOfRow);
    }

    /** At most three quarters of the slots are taken. */
    private static int slotsFor(int rows) {
        int least = Math.max(8, rows + rows / 3 + 1);
        return Integer.highestOneBit(least - 1) * 2;
    }

    /** Counts the rows of each slot and returns how many there are together. */
    private int count(long[] keyOfRow) {
        int filled = 0;
        for (long key : keyOfRow) {
            if (key != 0) {
                int slot = slot(key);
                keys[slot] = key;
                met[bit(key) >>> 6] |= 1L << bit(key);
                starts[slot + 1]++;
                filled++;
            }
        }
        return filled;
    }

    /** Going backwards, each row takes the last place left to its slot. */
    private void place(long[] keyOfRow) {
        for (int slot = 0; slot <= mask; slot++) {
            starts[slot + 1] += starts[slot];
        }
        for (int row = keyOfRow.length - 1; row >= 0; row--) {
            if (keyOfRow[row] != 0) {
                rows[--starts[slot(keyOfRow[row]) + 1]] = row;
            }
        }
        // what was the end of a slot is now its beginning
        System.arraycopy(starts, 1, starts, 0, mask + 1);
        starts[mask + 1] = rows.length;
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

    /** Where the rows of a slot begin. */
    int start(int slot) {
        return starts[slot];
    }

    /** Where they end. */
    int end(int slot) {
        return starts[slot + 1];
    }

    int row(int place) {
        return rows[place];
    }

    /** Pairs of different rows that share a key. */
    long pairsWithin() {
        long pairs = 0;
        for (int slot = 0; slot <= mask; slot++) {
            long count = starts[slot + 1] - starts[slot];
            pairs += count * (count - 1) / 2;
        }
        return pairs;
    }
}
