package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.StateRows;
import org.bringback.StateRows.ExportRow;
import org.bringback.intake.row.RowKey;
import org.junit.jupiter.api.Test;

/** The rows that findings rest on, read from a state. */
class InvolvedRowStoreTest {

    private final StateRows state = new StateRows();
    private final InvolvedRowStore store = new InvolvedRowStore(state.database());

    private static ExportRow child(String reference, String birth) {
        return ExportRow.of(null, reference, "ก", birth);
    }

    /** A snapshot of an export in which the first row is of person 7 by now, and the second of person 8. */
    private long snapshot(String asOf, ExportRow... rows) {
        long submission = state.export("obec", asOf, rows);
        state.sql(
                "insert into snapshot (cohort, list_id, as_of, revision, reason, inputs, repeated, in_review, in_register)"
                        + " values ('2022', 'obec', cast(? as date), 1, 'new', ?, 0, 0, 0)",
                asOf,
                "0".repeat(64));
        long snapshot =
                Long.parseLong(state.texts("select max(id) from snapshot").get(0));
        for (int row = 1; row <= rows.length; row++) {
            long key = new RowKey(submission, row).value();
            state.sql("insert into row_record (row_key, record_key) values (?, ?)", key, key);
            state.sql(
                    "insert into listed_record (record_key, cohort, list_id, record_hash, occurrence, person_id)"
                            + " values (?, '2022', 'obec', 0, 1, ?)",
                    key,
                    6 + row);
            state.sql(
                    "insert into fact (snapshot_id, person_id, status, level, row_key, in_register)"
                            + " values (?, ?, 'DIED', 'P1', ?, false)",
                    snapshot,
                    // counted under another number before two persons became one
                    90 - row,
                    key);
        }
        return snapshot;
    }

    @Test
    void earlierExportsAreReadOfThePersonsAskedForAndInTheOrderOfTheSnapshots() {
        long first = snapshot("2022-05-31", child("a", "2010-01-02"), child("b", "2010-01-02"));
        long second = snapshot("2022-09-23", child("a", "2010-01-02"), child("b", "2010-01-02"));
        assertThat(store.facts(List.of(second, first), Set.of(7L)))
                .isEqualTo(Map.of(7L, List.of(new RowKey(2, 1).value(), new RowKey(1, 1).value())));
        assertThat(store.facts(List.of(first, second), Set.of())).isEmpty();
    }

    @Test
    void aRowSaysItsReferenceAndStatusAndNobodysName() {
        snapshot("2022-05-31", child("a", "2010-01-02"));
        assertThat(store.listed(List.of(new RowKey(1, 1).value(), new RowKey(1, 9).value())))
                .containsOnlyKeys(new RowKey(1, 1))
                .extractingByKey(new RowKey(1, 1))
                .hasToString("StoredRow[key=" + new RowKey(1, 1) + ", sheet=, line=1, reference=a, said=NOT_FOUND,"
                        + " on=Optional[2022-01-01], level=, area=Optional.empty, province=, school=]");
    }
}
