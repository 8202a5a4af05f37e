package org.bringback.identity.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.record.PersonRecordStore;

/**
 * Rows that are compared with others: their keys and IDs are kept, what else they say is handed on as it is read. A row is
 * named by its place.
 */
final class ComparedRows {

    private final PersonRecordStore personRecords;
    private final BlockingKeyIndex index;
    private final boolean registered;
    /** Ascending. */
    private final long[] rowKeys;
    /** A number for the usable ID of each; 0 where it has none. */
    private final long[] ids;

    /** @param index knows what of a row says nothing */
    ComparedRows(PersonRecordStore personRecords, BlockingKeyIndex index, boolean registered, long[] rowKeys) {
        this.personRecords = personRecords;
        this.index = index;
        this.registered = registered;
        this.rowKeys = rowKeys.clone();
        this.ids = new long[rowKeys.length];
    }

    int size() {
        return rowKeys.length;
    }

    long key(int row) {
        return rowKeys[row];
    }

    /** Reads them, and hands over the cells of each in the order of the rows. */
    void forEach(Consumer<List<String>> use) {
        personRecords.forEachByKey(registered, rowKeys, record -> {
            ids[Arrays.binarySearch(rowKeys, record.key())] = record.idHash();
            use.accept(index.toWeigh(record).cells());
        });
    }

    /** Whether a row has the ID of another one. To be asked when both have been read. */
    boolean hasIdOf(int row, ComparedRows others, int other) {
        return ids[row] != 0 && ids[row] == others.ids[other];
    }
}
