package org.bringback.identity.linkage.records;

import java.util.stream.IntStream;

/** Looks for rows that cannot be told from each other by their references. */
public final class References {
    /** Rows that are looked at together: their table lies near the processor. */
    private static final int FEW = 1 << 14;

    private static final int OF_NOTHING = Dictionary.hash(new byte[0], 0, 0);

    private References() {}

    /** The first row whose reference is empty or that of an earlier row, or -1. */
    public static int firstRepeated(RecordTable table) {
        Texts ids = table.ids();
        int[] hashes = new int[table.rows()];
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = ids.hash(row);
        }
        HashGroups groups = HashGroups.of(hashes, Math.max(1, hashes.length / FEW));
        return IntStream.range(0, groups.size())
                .map(group -> firstRepeated(ids, hashes, groups, group))
                .filter(row -> row >= 0)
                .min()
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
            // most texts need not be looked at, far away as they lie
            boolean empty = hashes[row] == OF_NOTHING && ids.isEmpty(row);
            if (slots[slot] != 0 || empty) {
                return row;
            }
            slots[slot] = row + 1;
        }
        return -1;
    }
}
