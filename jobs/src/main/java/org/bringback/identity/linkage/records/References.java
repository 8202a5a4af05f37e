package org.bringback.identity.linkage.records;

/** Looks for rows that cannot be told from each other by their references. */
public final class References {

    private References() {}

    /** The first row whose reference is empty or that of an earlier row, or -1. */
    public static int firstRepeated(RecordTable table) {
        Texts ids = table.ids();
        int size = Integer.highestOneBit(Math.max(8, table.rows())) * 4;
        int[] slots = new int[size];
        for (int row = 0; row < table.rows(); row++) {
            int slot = ids.hash(row) & (size - 1);
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
