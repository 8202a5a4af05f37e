package org.bringback.identity.scoring;

import java.util.ArrayList;
import java.util.List;
import org.bringback.identity.index.BlockingKeyIndex;
import org.bringback.identity.index.RowIndex;
import org.bringback.identity.record.SourceDataset;
import org.bringback.linkage.record.LongSet;
import org.bringback.linkage.record.Workers;

/** Finds out what of a unit is to be compared. */
final class FreshRows {

    private final List<SourceDataset> sources;
    private final BlockingKeyIndex index;

    FreshRows(List<SourceDataset> sources, BlockingKeyIndex index) {
        this.sources = sources;
        this.index = index;
    }

    /** The rows of a unit that no older row of a register says word for word; a record is fresh by itself. */
    List<Integer> find(RowIndex rows, ScoringPartition partition, Workers workers) {
        List<Integer> unit = new ArrayList<>();
        for (int row = rows.find(partition.first()).orElseThrow(); isIn(rows, row, partition); row++) {
            unit.add(row);
        }
        if (!rows.source().register()) {
            return unit;
        }
        // only what the unit says is looked for, so that a register of millions needs no memory
        LongSet said = new LongSet();
        unit.forEach(row -> said.add(rows.hash(row)));
        LongSet before = saidBefore(said, partition, workers);
        return unit.stream().filter(row -> before.add(rows.hash(row))).toList();
    }

    private static boolean isIn(RowIndex rows, int row, ScoringPartition partition) {
        return row < rows.size() && rows.key(row) <= partition.last();
    }

    private LongSet saidBefore(LongSet said, ScoringPartition partition, Workers workers) {
        LongSet before = new LongSet();
        for (SourceDataset source : sources) {
            if (source.register() && source.firstKey() <= partition.first()) {
                RowIndex rows = index.rows(source, workers);
                for (int row = 0; row < rows.size() && rows.key(row) < partition.first(); row++) {
                    if (said.contains(rows.hash(row))) {
                        before.add(rows.hash(row));
                    }
                }
            }
        }
        return before;
    }
}
