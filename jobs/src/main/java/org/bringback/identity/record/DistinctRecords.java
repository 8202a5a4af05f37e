package org.bringback.identity.record;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;

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
        KnownRecords known = store.records(cohort, export.list());
        OccurrenceCounter occurrences = new OccurrenceCounter();
        store.forEachPage(export, page -> {
            List<Object[]> records = new ArrayList<>();
            List<Object[]> rows = new ArrayList<>();
            for (ListedRecordStore.HashedRow row : page) {
                int number = occurrences.next(row.hash());
                long record = known.find(row.hash(), number);
                if (record == 0) {
                    records.add(new Object[] {row.key(), cohort.value(), export.list(), row.hash(), number});
                }
                rows.add(new Object[] {row.key(), record == 0 ? row.key() : record});
            }
            store.save(records, rows);
        });
    }
}
