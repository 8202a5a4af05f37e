package org.bringback.linkage.io;

import java.util.Arrays;
import org.bringback.linkage.record.Dictionary;

/** Puts the cells of a field of several columns together, row after row under the same number. */
final class CellConcatenator {
    private final ColumnProjection.Part part;
    private byte[] all = new byte[256];
    private int filled;

    CellConcatenator(ColumnProjection.Part part) {
        this.part = part;
    }

    /** The number of a row's value; missing where all its cells are empty. */
    int code(CsvBlock block, int row) {
        byte[] separator = part.separatorBytes();
        boolean something = false;
        filled = 0;
        for (int slot : part.slots()) {
            int length = block.length(row, slot);
            append(block.bytes(), block.start(row, slot), length);
            append(separator, 0, separator.length);
            something |= length > 0;
        }
        return something ? part.values().add(all, 0, filled - separator.length) : Dictionary.MISSING;
    }

    private void append(byte[] bytes, int from, int length) {
        if (filled + length > all.length) {
            all = Arrays.copyOf(all, (filled + length) * 2);
        }
        System.arraycopy(bytes, from, all, filled, length);
        filled += length;
    }
}
