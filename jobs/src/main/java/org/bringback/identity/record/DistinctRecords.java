package org.bringback.identity.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Enters the rows of exports under the records they repeat: most rows of a night say of who a person is what the night
 * before said. The caller provides the transaction.
 */
public final class DistinctRecords {

    private final ListedRecordStore store;
    private final CohortId cohort;

    public DistinctRecords(DataSource database, CohortId cohort) {
        this.store = new ListedRecordStore(database);
        this.cohort = cohort;
    }

    /** Enters the exports that are not yet, oldest first. */
    public void enter(List<SourceDataset> sources) {
        sources.stream()
                .filter(source -> !source.register() && !store.isEntered(source))
                .forEach(this::enter);
    }

    private void enter(SourceDataset export) {
        Map<ListedRecordStore.Occurrence, Long> known = store.records(cohort, export.list());
        Map<Long, Integer> occurrences = new HashMap<>();
        List<@Nullable Object[]> records = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (ListedRecordStore.HashedRow row : store.rows(export)) {
            int number = occurrences.merge(row.hash(), 1, Integer::sum);
            Long record = known.get(new ListedRecordStore.Occurrence(row.hash(), number));
            if (record == null) {
                records.add(new Object[] {row.key(), cohort.value(), export.list(), row.hash(), number});
            }
            rows.add(new Object[] {row.key(), record == null ? row.key() : record});
        }
        store.save(records, rows);
    }
}
