package org.bringback.identity.resolution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongPredicate;
import org.bringback.linkage.record.LongOrdinals;

/**
 * What registers say, each once however many rows say it, as far as it matters here: entries that have a listed ID and
 * those that a pair or a decision names. They are numbered from 0 by what they say.
 */
final class RegisterEntries {

    private final RegisterRows rows;
    private final LongOrdinals entries;
    /** By entry, where its rows begin. */
    private final int[] starts;
    /** Entry by entry its rows, those of the newest register first. */
    private final int[] rowsOfEntry;

    /**
     * @param named rows that a pair or a decision names
     * @param isListed whether a record has an ID, given as a number
     */
    RegisterEntries(RegisterRows rows, BitSet named, LongPredicate isListed) {
        this.rows = rows;
        this.entries = entries(rows, named, isListed);
        this.starts = new int[entries.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            int entry = entryOf(row);
            if (entry >= 0) {
                starts[entry + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.rowsOfEntry = new int[starts[entries.size()]];
        int[] next = Arrays.copyOf(starts, entries.size());
        for (int row = 0; row < rows.size(); row++) {
            int entry = entryOf(row);
            if (entry >= 0) {
                rowsOfEntry[next[entry]++] = row;
            }
        }
    }

    private static LongOrdinals entries(RegisterRows rows, BitSet named, LongPredicate isListed) {
        LongOrdinals entries = new LongOrdinals(named.cardinality());
        for (int row = 0; row < rows.size(); row++) {
            if (named.get(row) || isListed.test(rows.idHash(row))) {
                entries.add(rows.hash(row));
            }
        }
        return entries.sorted();
    }

    int size() {
        return entries.size();
    }

    /** The entry of a row; -1 where it does not matter here. */
    int entryOf(int row) {
        return entries.find(rows.hash(row));
    }

    /** The rows of an entry, those of the newest register first. */
    int[] rowsOf(int entry) {
        return Arrays.copyOfRange(rowsOfEntry, starts[entry], starts[entry + 1]);
    }

    RegisterRows rows() {
        return rows;
    }
}
