package org.bringback.identity.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bringback.linkage.record.LongOrdinals;

/**
 * The records of a list by what they say. Of nearly all there is one that says so, kept without objects; rows of one file
 * that say the same are told apart by counting.
 */
final class KnownRecords {

    private final LongOrdinals first = new LongOrdinals(1 << 10);
    private long[] keys = new long[1 << 10];
    private final Map<Occurrence, Long> others = new HashMap<>();

    private record Occurrence(long hash, int number) {}

    /** @param number which of the rows of one file that say the same, from 1 */
    void add(long hash, int number, long key) {
        if (number > 1) {
            others.put(new Occurrence(hash, number), key);
            return;
        }
        int ordinal = first.add(hash);
        if (ordinal >= keys.length) {
            keys = Arrays.copyOf(keys, keys.length + (keys.length >> 1));
        }
        keys[ordinal] = key;
    }

    /** The record's key; 0 where there is none. */
    long find(long hash, int number) {
        if (number > 1) {
            return others.getOrDefault(new Occurrence(hash, number), 0L);
        }
        int ordinal = first.find(hash);
        return ordinal < 0 ? 0 : keys[ordinal];
    }
}
