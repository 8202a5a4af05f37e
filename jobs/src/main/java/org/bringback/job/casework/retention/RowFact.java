package org.bringback.job.casework.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bringback.identity.scoring.ReducedRecordStore.KeptPair;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the rows that are kept in an export's place, so that a rebuild finds out who is who as it was found out
 * before: exactly one of its parts is there. Nothing of what the cells said is.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowFact(
        @Nullable Hashes hashes,
        @Nullable Until until,
        @Nullable KeptPair pair,
        @Nullable SetAside setAside) {

    /** Of what a row said and of what it said of who the person is. */
    record Hashes(long key, long row, long record) {}

    /** Up to which row comparisons with all of a record are kept. */
    record Until(long record, long row) {}

    static RowFact of(Hashes hashes) {
        return new RowFact(hashes, null, null, null);
    }

    static RowFact of(Until until) {
        return new RowFact(null, until, null, null);
    }

    static RowFact of(KeptPair pair) {
        return new RowFact(null, null, pair, null);
    }

    static RowFact of(SetAside rows) {
        return new RowFact(null, null, null, rows);
    }
}
