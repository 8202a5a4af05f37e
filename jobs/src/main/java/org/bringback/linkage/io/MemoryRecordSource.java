package org.bringback.linkage.io;

import java.util.List;
import java.util.Optional;
import org.bringback.linkage.record.FieldColumns;
import org.bringback.linkage.record.RecordSource;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;

/**
 * Rows that a caller holds in memory.
 *
 * @param rows each with as many cells as there are columns; a missing cell is empty
 */
public record MemoryRecordSource(String name, List<String> columns, List<List<String>> rows) implements RecordSource {
    public MemoryRecordSource {
        columns = List.copyOf(columns);
    }

    @Override
    public RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers) {
        return new StreamedRecordSource(name, columns, rows.size(), rows::forEach).read(id, fields, workers);
    }

    @Override
    public long expectedRows() {
        return Math.max(1, rows.size());
    }
}
