package org.bringback.linkage.record;

import java.util.List;
import java.util.Optional;

/** Where rows come from: a file, or what a caller holds in memory. */
public interface RecordSource {

    /** What a user calls it. */
    String name();

    List<String> columns();

    /**
     * All rows, coded.
     *
     * @param id the column with a row's reference; without one, rows are numbered from 1
     * @throws LinkageException when a column is missing or there are no rows
     */
    RecordTable read(Optional<String> id, List<FieldColumns> fields, Workers workers);

    /** As {@link #read}, but {@code enough} rows from the beginning will do. */
    default RecordTable readSome(Optional<String> id, List<FieldColumns> fields, Workers workers, int enough) {
        return read(id, fields, workers);
    }

    /** About how many rows there are, found without reading them all; at least 1. */
    long expectedRows();
}
