package org.bringback.job.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * Rows were to be kept in the place of an archived file.
 *
 * @param before SHA-256 of what the archive held
 * @param after SHA-256 of what was to take its place
 * @param due rows that are to be without cells, earlier ones too
 * @param rows rows that lost cells by this
 */
record ReductionEntry(
        String sha256,
        String before,
        String after,
        int due,
        @JsonProperty("old_round") boolean oldRound,
        int rows,
        @JsonProperty("as_of") String asOf) {

    static ReductionEntry of(ReducedFileStore.Entry entry) {
        return new ReductionEntry(
                entry.sha256(),
                entry.before(),
                entry.after(),
                entry.due(),
                entry.old(),
                entry.rows(),
                entry.asOf().toString());
    }

    ReducedFileStore.Entry entry() {
        return new ReducedFileStore.Entry(sha256, before, after, due, oldRound, rows, LocalDate.parse(asOf));
    }

    JournalLine line() {
        return new JournalLine(null, null, null, null, null, null, null, null, null, null, null, null, this);
    }
}
