package org.bringback.linkage.blocking;

import java.util.List;
import java.util.stream.IntStream;

/** The keys that some rows have under each rule, to find out cheaply which other rows meet any of them. */
public final class KeySets {

    private final List<KeySet> ofPass;

    public KeySets(BlockingKeys rows) {
        ofPass = IntStream.range(0, rows.passes())
                .mapToObj(pass -> new KeySet(rows, pass))
                .toList();
    }

    /** Whether one of these rows has that key under a rule; a row without a key meets none. */
    public boolean has(int pass, long key) {
        return ofPass.get(pass).has(key);
    }

    /** Different keys by open addressing, at most half full. */
    private static final class KeySet {

        private final long[] slots;

        KeySet(BlockingKeys rows, int pass) {
            slots = new long[Integer.highestOneBit(Math.max(8, rows.rows())) * 4];
            for (int row = 0; row < rows.rows(); row++) {
                long key = rows.key(row, pass);
                slots[slot(key)] = key;
            }
        }

        private int slot(long key) {
            int slot = (int) (key ^ key >>> 32) & slots.length - 1;
            while (slots[slot] != 0 && slots[slot] != key) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        boolean has(long key) {
            return key != 0 && slots[slot(key)] == key;
        }
    }
}
