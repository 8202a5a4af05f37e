package org.bringback.job.casework.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a file's rows that were not taken when their cells are gone: where each stood, what became of it and why,
 * and how the file's rows were counted. A rebuild finds other
 * reasons in such rows and puts these in their place.
 *
 * @param on the day that their removal was about, as ISO 8601 has it
 * @param rejected so many rows of the file were, those among them that came back since
 */
record SetAside(long submission, String on, long rejected, long quarantined, long blank, List<Row> rows) {

    SetAside {
        rows = List.copyOf(rows);
    }

    /** A row, counted from 1 as the file's rows are. */
    record Row(int number, @Nullable String sheet, int line, String outcome, List<Reason> reasons) {

        Row {
            reasons = List.copyOf(reasons);
        }
    }

    /** A notice about a row; what it quotes was masked where it may be personal. */
    record Reason(
            int seq,
            String code,
            @Nullable String sheet,
            int line,
            @Nullable String column,
            String expected,
            String found) {}
}
