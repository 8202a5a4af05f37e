package org.bringback.identity.resolution;

import java.util.Arrays;
import org.bringback.linkage.record.LongOrdinals;

/**
 * By value of a key, the records that have it. 0 is no value, and a value that more records have than one person ever
 * will is none either: it says nothing of who they are.
 */
final class SharedKeys {

    private final int max;
    private final LongOrdinals values;
    /** By ordinal of the value, its first record's number plus 1. */
    private final int[] first;

    private final int[] counts;

    /** @param max so many records can have one value */
    SharedKeys(int records, int max) {
        this.max = max;
        this.values = new LongOrdinals(records);
        this.first = new int[records];
        this.counts = new int[records];
    }

    /** Adds a record; returns the ordinal of its value, or -1 where it has none. */
    int add(int record, long value) {
        if (value == 0) {
            return -1;
        }
        int ordinal = values.add(value);
        if (first[ordinal] == 0) {
            first[ordinal] = record + 1;
        }
        counts[ordinal]++;
        return ordinal;
    }

    /** The first record with a value of that ordinal; the one given where it has none that counts. */
    int first(int record, int ordinal) {
        return ordinal < 0 || isTooCommon(ordinal) ? record : first[ordinal] - 1;
    }

    /** The first record with a value; -1 where none has it, or it does not count. */
    int find(long value) {
        int ordinal = value == 0 ? -1 : values.find(value);
        return ordinal < 0 || isTooCommon(ordinal) ? -1 : first[ordinal] - 1;
    }

    boolean isTooCommon(int ordinal) {
        return ordinal >= 0 && counts[ordinal] > max;
    }

    /** The ordinals of values that do not count. */
    int[] tooCommon() {
        int[] ordinals = new int[values.size()];
        Arrays.setAll(ordinals, ordinal -> ordinal);
        return Arrays.stream(ordinals).filter(this::isTooCommon).toArray();
    }

    /** The first record with a value, whether it counts or not. */
    int firstOf(int ordinal) {
        return first[ordinal] - 1;
    }

    int count(int ordinal) {
        return counts[ordinal];
    }
}
