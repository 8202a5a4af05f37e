package org.bringback.identity.linkage.records;

import java.util.Comparator;

/** Looks for rows that cannot be told from each other by their references. */
public final class References {
    /** Rows that are looked at together: their table lies near the processor. */
    private static final int FEW = 1 << 14;

    private static final int RANGE = 1 << 16;

    private References() {}

    /** The first row whose reference is empty or that of an earlier row, or -1. */
    public static int firstRepeated(RecordTable table, Workers workers) {
        Texts ids = table.ids();
        int[] hashes = new int[table.rows()];
        workers.eachRange(hashes.length, RANGE, (from, to) -> {
            for (int row = from; row < to; row++) {
                hashes[row] = ids.hash(row);
            }
        });
        HashGroups groups = HashGroups.of(hashes, Math.max(1, hashes.length / FEW));
        return workers.map(groups.size(), group -> firstRepeated(ids, hashes, groups, group)).stream()
                .filter(row -> row >= 0)
                .min(Comparator.naturalOrder())
                .orElse(-1);
    }

    /** Equal references have equal hashes, so that every group may be looked at alone. */
    private static int firstRepeated(Texts ids, int[] hashes, HashGroups groups, int group) {
        int[] slots = new int[Integer.highestOneBit(Math.max(8, groups.rows(group))) * 4];
        for (int place = groups.from(group); place < groups.from(group + 1); place++) {
            int row = groups.row(place);
            int slot = hashes[row] & slots.length - 1;
            while (slots[slot] != 0 && !(hashes[slots[slot] - 1] == hashes[row] && ids.same(slots[slot] - 1, row))) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] != 0 || ids.isEmpty(row)) {
                return row;
            }
            slots[slot] = row + 1;
        }
        return -1;
    }
}
