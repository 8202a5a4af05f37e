package org.bringback.identity.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.identity.record.PersonRecord;
import org.bringback.linkage.record.LongSet;
import org.jspecify.annotations.Nullable;

/** The rows behind some pairs: as the engine takes them, and as people read them. */
final class ReviewRecords {

    private final Map<Long, PersonRecord> personRecords = new HashMap<>();
    private final Map<Long, RecordView> shown = new HashMap<>();
    private final Map<Long, String> entries = new HashMap<>();
    private final LongSet registeredRows = new LongSet();
    private final RecordViewFormatter formatter;

    ReviewRecords(RecordViewFormatter formatter) {
        this.formatter = formatter;
    }

    void add(List<PersonRecord> some, Map<Long, ReviewStore.Origin> origins, boolean registered) {
        for (PersonRecord personRecord : some) {
            ReviewStore.@Nullable Origin origin = origins.get(personRecord.key());
            if (origin != null) {
                personRecords.put(personRecord.key(), personRecord);
                shown.put(personRecord.key(), formatter.view(personRecord, origin));
                if (registered) {
                    registeredRows.add(personRecord.key());
                }
                entries.put(
                        personRecord.key(),
                        registered ? "entry " + personRecord.hash() : "record " + personRecord.key());
            }
        }
    }

    boolean has(RowPair pair) {
        return personRecords.containsKey(pair.left())
                && personRecords.containsKey(pair.right())
                && pair.left() != pair.right();
    }

    boolean hasRegistered(RowPair pair) {
        return registeredRows.contains(pair.left()) || registeredRows.contains(pair.right());
    }

    PersonRecord personRecord(long key) {
        return found(personRecords, key);
    }

    RecordView view(long key) {
        return found(shown, key);
    }

    private static <T> T found(Map<Long, T> rows, long key) {
        T row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no row " + key);
        }
        return row;
    }

    Map<Long, String> entries() {
        return entries;
    }
}
