package org.bringback.identity.index;

import java.util.List;
import java.util.Optional;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.blocking.BlockingKeys;

/** A submission's rows by number. */
public final class RowIndex {

    private final SourceDataset source;
    private final BlockingKeyFile table;
    private final int passes;

    RowIndex(SourceDataset source, BlockingKeyFile table, int passes) {
        this.source = source;
        this.table = table;
        this.passes = passes;
    }

    public SourceDataset source() {
        return source;
    }

    public int size() {
        return table.rows();
    }

    public long key(int row) {
        return table.get(row, BlockingKeyIndex.ROW);
    }

    public long hash(int row) {
        return table.get(row, BlockingKeyIndex.HASH);
    }

    /** See {@link PersonRecord#idHash}. */
    public long idHash(int row) {
        return table.get(row, BlockingKeyIndex.ID);
    }

    public long blockingKey(int row, int pass) {
        return table.get(row, BlockingKeyIndex.FIXED + pass);
    }

    /** How many blocking rules there are. */
    public int passes() {
        return passes;
    }

    /** Where a row is; empty when it is not of this submission. */
    public Optional<Integer> find(long key) {
        int row = table.find(key);
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** The keys of some rows. */
    public BlockingKeys keys(List<Integer> rows) {
        long[] keys = new long[rows.size() * passes];
        for (int i = 0; i < rows.size(); i++) {
            for (int pass = 0; pass < passes; pass++) {
                keys[i * passes + pass] = blockingKey(rows.get(i), pass);
            }
        }
        return new BlockingKeys(passes, keys);
    }
}
