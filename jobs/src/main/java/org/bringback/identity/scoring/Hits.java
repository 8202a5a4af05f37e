package org.bringback.identity.scoring;

import java.util.List;
import java.util.stream.LongStream;
import org.bringback.identity.index.RowIndex;
import org.bringback.linkage.blocking.BlockingKeys;
import org.bringback.linkage.blocking.KeySets;

/** Older rows that a rule brings together with new ones, as many as are read at once, and their keys. */
final class Hits {

    private final boolean registered;
    private final int passes;
    private final LongStream.Builder rows = LongStream.builder();
    private final LongStream.Builder keys = LongStream.builder();
    private int size;

    /** @param registered whether they are rows of registers */
    Hits(boolean registered, int passes) {
        this.registered = registered;
        this.passes = passes;
    }

    /** The keys of all rows of some lists. */
    static KeySets keys(List<RowIndex> lists) {
        Hits all = new Hits(false, lists.get(0).passes());
        for (RowIndex rows : lists) {
            for (int row = 0; row < rows.size(); row++) {
                all.add(rows, row);
            }
        }
        return all.keys();
    }

    boolean registered() {
        return registered;
    }

    int size() {
        return size;
    }

    void add(RowIndex source, int row) {
        rows.add(source.key(row));
        for (int pass = 0; pass < passes; pass++) {
            keys.add(source.blockingKey(row, pass));
        }
        size++;
    }

    /** Their keys in the database, ascending. To be called once. */
    long[] rows() {
        return rows.build().toArray();
    }

    /** What meets any of them. To be called once. */
    KeySets keys() {
        return new KeySets(new BlockingKeys(passes, keys.build().toArray()));
    }
}
