package org.bringback.linkage.blocking;

import java.util.Arrays;
import java.util.List;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/** Blocking rules over two tables, or one: the left rows indexed by their keys, the right ones to pass by. */
final class BlockingIndex {
    private final RecordTable left;
    private final RecordTable right;
    private final BlockingKeyEncoder[] rules;
    private final KeyIndex[] indexes;

    private BlockingIndex(RecordTable left, RecordTable right, BlockingKeyEncoder[] rules, KeyIndex[] indexes) {
        this.left = left;
        this.right = right;
        this.rules = rules;
        this.indexes = indexes;
    }

    static BlockingIndex of(RecordTable left, RecordTable right, List<BlockingKeyEncoder> keys, Workers workers) {
        BlockingKeyEncoder[] rules = keys.toArray(BlockingKeyEncoder[]::new);
        KeyIndex[] indexes = workers.map(rules.length, rule -> index(left, left == right, rules[rule]))
                .toArray(KeyIndex[]::new);
        return new BlockingIndex(left, right, rules, indexes);
    }

    private static KeyIndex index(RecordTable table, boolean within, BlockingKeyEncoder rule) {
        long[] keys = keys(table, rule);
        if (within) {
            RepeatedKeys.keep(keys);
        }
        return new KeyIndex(keys);
    }

    private static long[] keys(RecordTable table, BlockingKeyEncoder rule) {
        long[] keys = new long[table.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = rule.key(table.codes(), row * table.width());
        }
        return keys;
    }

    int size() {
        return rules.length;
    }

    int leftRows() {
        return left.rows();
    }

    int rightRows() {
        return right.rows();
    }

    boolean isWithin() {
        return left == right;
    }

    KeyIndex index(int rule) {
        return indexes[rule];
    }

    /** The key of a right row; 0 where it has none. */
    long rightKey(int rule, int rightRow) {
        return rules[rule].key(right.codes(), rightRow * right.width());
    }

    /** Whether one of the first so many rules brings the two rows together. */
    boolean meets(int leftRow, int rightRow, int first) {
        int a = leftRow * left.width();
        int b = rightRow * right.width();
        for (int rule = 0; rule < first; rule++) {
            if (rules[rule].same(left.codes(), a, right.codes(), b)) {
                return true;
            }
        }
        return false;
    }

    /** By rule, how many pairs of different rows of one table share a key. */
    List<Long> pairsWithin() {
        return Arrays.stream(indexes).map(KeyIndex::pairsWithin).toList();
    }
}
