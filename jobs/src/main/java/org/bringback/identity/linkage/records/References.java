package org.bringback.identity.linkage.records;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Looks for rows that cannot be told from each other by their references. */
public final class References {

    private References() {}

    /** The first row whose reference is empty or that of an earlier row, or -1. */
    public static int firstRepeated(RecordTable table, Workers workers) {
        int parts = workers.threads();
        return workers.map(parts, part -> firstRepeated(table.ids(), table.rows(), part, parts)).stream()
                .filter(row -> row >= 0)
                .min(Comparator.naturalOrder())
                .orElse(-1);
    }

    /** Equal references have equal hashes, so that every part may look at its share of the hashes alone. */
    private static int firstRepeated(Texts ids, int rows, int part, int parts) {
        int[] mine = IntStream.range(0, rows)
                .filter(row -> Integer.remainderUnsigned(ids.hash(row), parts) == part)
                .toArray();
        int size = Integer.highestOneBit(Math.max(8, mine.length)) * 4;
        int[] slots = new int[size];
        for (int row : mine) {
            int slot = Integer.divideUnsigned(ids.hash(row), parts) & (size - 1);
            while (slots[slot] != 0 && !ids.same(slots[slot] - 1, row)) {
                slot = (slot + 1) & (size - 1);
            }
            if (slots[slot] != 0 || ids.isEmpty(row)) {
                return row;
            }
            slots[slot] = row + 1;
        }
        return -1;
    }
}
