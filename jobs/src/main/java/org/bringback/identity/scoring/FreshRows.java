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
        LongSet before = new LongSet();
        for (SourceDataset source : sources) {
            if (source.register() && source.firstKey() <= partition.first()) {
                saidBefore(source, said(rows, unit, source, workers), partition, before, workers);
            }
        }
        return unit.stream().filter(row -> before.add(rows.hash(row))).toList();
    }

    /** What a unit says that a source may have said before; of its own source only what is there more than once. */
    private List<Long> said(RowIndex rows, List<Integer> unit, SourceDataset source, Workers workers) {
        LongSet repeated = index.repeatedHashes(rows.source(), workers);
        boolean own = source.submission() == rows.source().submission();
        return unit.stream()
                .map(rows::hash)
                .filter(hash -> !own || repeated.contains(hash))
                .toList();
    }

    private void saidBefore(
            SourceDataset source, List<Long> said, ScoringPartition partition, LongSet before, Workers workers) {
        if (said.isEmpty()) {
            return;
        }
        LongSet sought = new LongSet(said.size());
        said.forEach(sought::add);
        RowIndex rows = index.rows(source, workers);
        for (int row = 0; row < rows.size() && rows.key(row) < partition.first(); row++) {
            if (sought.contains(rows.hash(row))) {
                before.add(rows.hash(row));
            }
        }
    }

    private static boolean isIn(RowIndex rows, int row, ScoringPartition partition) {
        return row < rows.size() && rows.key(row) <= partition.last();
    }
}
