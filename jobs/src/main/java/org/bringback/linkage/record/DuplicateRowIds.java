package org.bringback.linkage.record;

import java.util.stream.IntStream;

/** Looks for rows that cannot be told from each other by their references. */
public final class DuplicateRowIds {
    /** Rows that are looked at together: their table lies near the processor. */
    private static final int FEW = 1 << 14;

    private static final int OF_NOTHING = Dictionary.hash(new byte[0], 0, 0);

    private DuplicateRowIds() {}

    /** The first row whose reference is empty or that of an earlier row, or -1. */
    public static int firstDuplicate(RecordTable table) {
        StringPool ids = table.ids();
        int[] hashes = new int[table.rows()];
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = ids.hash(row);
        }
        HashPartitions groups = HashPartitions.of(hashes, Math.max(1, hashes.length / FEW));
        return IntStream.range(0, groups.size())
                .map(group -> firstDuplicate(ids, hashes, groups, group))
                .filter(row -> row >= 0)
                .min()
                .orElse(-1);
    }

    /** Equal references have equal hashes, so that every group may be looked at alone. */
    private static int firstDuplicate(StringPool ids, int[] hashes, HashPartitions groups, int group) {
        int[] slots = new int[Integer.highestOneBit(Math.max(8, groups.rows(group))) * 4];
        for (int index = groups.from(group); index < groups.from(group + 1); index++) {
            int row = groups.row(index);
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
