package org.bringback.identity.linkage.records;

import java.util.Arrays;

/** Puts the cells of a field of several columns together, row after row in the same place. */
final class Joined {
    private final CellPlan.Part part;
    private byte[] all = new byte[256];
    private int filled;

    Joined(CellPlan.Part part) {
        this.part = part;
    }

    /** The number of a row's value; missing where all its cells are empty. */
    int code(CsvBlock block, int row) {
        byte[] joiner = part.joinerBytes();
        boolean something = false;
        filled = 0;
        for (int slot : part.slots()) {
            int length = block.length(row, slot);
            append(block.bytes(), block.start(row, slot), length);
            append(joiner, 0, joiner.length);
            something |= length > 0;
        }
        return something ? part.values().add(all, 0, filled - joiner.length) : Dictionary.MISSING;
    }

    private void append(byte[] bytes, int from, int length) {
        if (filled + length > all.length) {
            all = Arrays.copyOf(all, (filled + length) * 2);
        }
        System.arraycopy(bytes, from, all, filled, length);
        filled += length;
    }
}
