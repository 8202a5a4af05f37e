package org.bringback.linkage.blocking;

import org.bringback.linkage.record.RecordTable;

/**
 * The keys of some rows, row by row and in each row rule by rule: two rows are a candidate pair when a rule gives both
 * the same key. They depend on the row and the model only, so they can be kept.
 *
 * @param passes how many rules there are
 * @param keys as many as rows times rules; 0 where a row has no key
 */
public record BlockingKeys(int passes, long[] keys) {

    static BlockingKeys of(RecordTable table, BlockingKeyEncoder[] passes) {
        long[] keys = new long[Math.multiplyExact(table.rows(), passes.length)];
        for (int row = 0; row < table.rows(); row++) {
            for (int pass = 0; pass < passes.length; pass++) {
                keys[row * passes.length + pass] = passes[pass].key(table.codes(), row * table.width());
            }
        }
        return new BlockingKeys(passes.length, keys);
    }

    public int rows() {
        return keys.length / passes;
    }

    public long key(int row, int pass) {
        return keys[row * passes + pass];
    }
}
