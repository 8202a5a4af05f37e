package org.bringback.linkage.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the column that holds each row's own reference: never empty, never twice, and named or placed like one. */
final class IdColumnDetector {
    private static final Set<String> WORDS = Set.of(
            "id", "rec", "record", "ref", "person", "unique", "row", "index", "key", "uid", "no", "recid", "rowid");

    private IdColumnDetector() {}

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    static Optional<String> of(List<ColumnProfile> columns) {
        return columns.stream()
                .filter(column -> column.filled() == column.rows() && column.distinct() == column.rows())
                .filter(column -> column.has(WORDS) || column == columns.get(0))
                .map(ColumnProfile::column)
                .findFirst();
    }
}
