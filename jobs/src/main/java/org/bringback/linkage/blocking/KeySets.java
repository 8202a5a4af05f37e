package org.bringback.linkage.blocking;

import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.record.LongSet;

/** The keys that some rows have under each rule, to find out cheaply which other rows meet any of them. */
public final class KeySets {

    private final List<LongSet> ofPass;

    public KeySets(BlockingKeys rows) {
        ofPass = IntStream.range(0, rows.passes())
                .mapToObj(pass -> keys(rows, pass))
                .toList();
    }

    private static LongSet keys(BlockingKeys rows, int pass) {
        LongSet keys = new LongSet(rows.rows());
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.key(row, pass) != 0) {
                keys.add(rows.key(row, pass));
            }
        }
        return keys;
    }

    /** Whether one of these rows has that key under a rule; a row without a key meets none. */
    public boolean has(int pass, long key) {
        return ofPass.get(pass).contains(key);
    }
}
