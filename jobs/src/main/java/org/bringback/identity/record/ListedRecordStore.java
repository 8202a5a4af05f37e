package org.bringback.identity.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code listed_record} and {@code row_record}. */
final class ListedRecordStore {

    private final JdbcTemplate jdbc;

    ListedRecordStore(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    boolean isEntered(SourceDataset export) {
        return !jdbc.queryForList(
                        "select row_key from row_record where row_key between ? and ? limit 1",
                        Long.class,
                        export.firstKey(),
                        export.lastKey())
                .isEmpty();
    }

    /** The records of a list by what they say and the occurrence. */
    Map<Occurrence, Long> records(CohortId cohort, String list) {
        Map<Occurrence, Long> records = new HashMap<>();
        jdbc.query(
                "select record_hash, occurrence, record_key from listed_record where cohort = ? and list_id = ?",
                row -> {
                    records.put(new Occurrence(row.getLong(1), row.getInt(2)), row.getLong(3));
                },
                cohort.value(),
                list);
        return records;
    }

    /** Which of the rows of one file that say the same. */
    record Occurrence(long hash, int number) {}

    /** A row of an export by what it says. */
    record HashedRow(long key, long hash) {}

    List<HashedRow> rows(SourceDataset export) {
        List<HashedRow> rows = new ArrayList<>();
        jdbc.query(
                "select row_key, record_hash from export_row where row_key between ? and ? order by row_key",
                row -> {
                    rows.add(new HashedRow(row.getLong(1), row.getLong(2)));
                },
                export.firstKey(),
                export.lastKey());
        return rows;
    }

    void save(List<@Nullable Object[]> records, List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into listed_record (record_key, cohort, list_id, record_hash, occurrence) values (?, ?, ?, ?, ?)",
                records);
        jdbc.batchUpdate("insert into row_record (row_key, record_key) values (?, ?)", rows);
    }
}
