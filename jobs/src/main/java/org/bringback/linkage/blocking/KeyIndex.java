package org.bringback.linkage.blocking;

/**
 * The rows of a table by key: a hash table of the different keys, and the rows of each key one after another in
 * ascending order, placed by counting. The rows of a key are a run of indices, written {@code from << 32 | to}. A table of
 * its own beside {@code LongSet}: with two million keys, looking them up together takes about half the time.
 */
final class KeyIndex {
    /** The run of a key that no row has. */
    static final long NOBODY = 0;

    private static final long PLACE = 0xFFFF_FFFFL;

    /** One bit a key, small enough to stay near the processor: most keys that pass by are not here. */
    private final long[] filter;

    private final int filterShift;
    private final int mask;
    /** By slot its key and then its run, side by side, so that one trip to memory brings both. */
    private final long[] slots;

    private final int[] rows;

    /** Kept so that what is only fetched counts as used. */
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /** @param keyOfRow 0 for rows that have none and are left out */
    KeyIndex(long[] keyOfRow) {
        int size = slotsFor(filled(keyOfRow));
        mask = size - 1;
        filter = new long[Math.max(1, size / 16)];
        filterShift = 64 - Integer.numberOfTrailingZeros(filter.length * 64);
        slots = new long[size * 2];
        rows = new int[count(keyOfRow)];
        fillRuns(keyOfRow);
    }

    private static int filled(long[] keyOfRow) {
        int filled = 0;
        for (long key : keyOfRow) {
            filled += key == 0 ? 0 : 1;
        }
        return filled;
    }

    /** At most three quarters of the slots are taken. */
    private static int slotsFor(int keys) {
        int minSlots = Math.max(8, keys + keys / 3 + 1);
        return Integer.highestOneBit(minSlots - 1) * 2;
    }

    /** Counts the rows of each slot, where its run will be, and returns how many there are together. */
    private int count(long[] keyOfRow) {
        int filled = 0;
        for (long key : keyOfRow) {
            if (key != 0) {
                int at = at(key);
                slots[at] = key;
                slots[at + 1]++;
                filter[bit(key) >>> 6] |= 1L << bit(key);
                filled++;
            }
        }
        return filled;
    }

    /** Going backwards, each row takes the last place left to its slot. */
    private void fillRuns(long[] keyOfRow) {
        int end = 0;
        for (int at = 1; at < slots.length; at += 2) {
            int count = (int) slots[at];
            end += count;
            slots[at] = count == 0 ? NOBODY : run(end, end);
        }
        for (int row = keyOfRow.length - 1; row >= 0; row--) {
            if (keyOfRow[row] != 0) {
                int at = at(keyOfRow[row]) + 1;
                int from = from(slots[at]) - 1;
                rows[from] = row;
                slots[at] = run(from, to(slots[at]));
            }
        }
    }

    private static long run(int from, int to) {
        return (long) from << 32 | to;
    }

    /** The first place of a run. */
    static int from(long run) {
        return (int) (run >>> 32);
    }

    /** The place after the last of a run. */
    static int to(long run) {
        return (int) (run & PLACE);
    }

    private int bit(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> filterShift);
    }

    /** Where the key is, or where it would be. */
    private int at(long key) {
        int at = first(key);
        while (slots[at] != 0 && slots[at] != key) {
            at = at + 2 & slots.length - 1;
        }
        return at;
    }

    private int first(long key) {
        return ((int) (key >>> 32) & mask) * 2;
    }

    /**
     * Looks up keys together: one step after another is done for all of them, as memory then fetches for many at once.
     *
     * @param keys 0 where there is none
     * @param runs takes the run of each key
     * @param count how many of them
     * @param scratch room for as many indices
     */
    void find(long[] keys, int count, long[] runs, int[] scratch) {
        int possible = 0;
        for (int i = 0; i < count; i++) {
            runs[i] = NOBODY;
            scratch[possible] = i;
            int bit = bit(keys[i]);
            possible += keys[i] == 0 ? 0 : (int) (filter[bit >>> 6] >>> bit & 1);
        }
        long seen = 0;
        for (int i = 0; i < possible; i++) {
            seen |= slots[first(keys[scratch[i]])];
        }
        for (int i = 0; i < possible; i++) {
            long run = slots[at(keys[scratch[i]]) + 1];
            runs[scratch[i]] = run;
            seen |= run == NOBODY ? 0 : rows[from(run)];
        }
        fetched = seen;
    }

    int row(int position) {
        return rows[position];
    }

    /** Pairs of different rows that share a key. */
    long pairsWithin() {
        long pairs = 0;
        for (int at = 1; at < slots.length; at += 2) {
            long count = (long) to(slots[at]) - from(slots[at]);
            pairs += count * (count - 1) / 2;
        }
        return pairs;
    }
}
