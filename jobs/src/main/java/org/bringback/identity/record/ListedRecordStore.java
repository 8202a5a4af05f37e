package org.bringback.identity.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code listed_record} and {@code row_record}. */
final class ListedRecordStore {

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none

    ListedRecordStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
    }

    boolean isEntered(SourceDataset export) {
        return db.sql("select row_key from row_record where row_key between :first and :last limit 1")
                .param("first", export.firstKey())
                .param("last", export.lastKey())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The records of a list by what they say and the occurrence. */
    Map<Occurrence, Long> records(CohortId cohort, String list) {
        Map<Occurrence, Long> records = new HashMap<>();
        db.sql("""
                select record_hash, occurrence, record_key from listed_record
                where cohort = :cohort and list_id = :list
                """).param("cohort", cohort.value()).param("list", list).query((RowCallbackHandler) row -> records.put(
                new Occurrence(row.getLong("record_hash"), row.getInt("occurrence")), row.getLong("record_key")));
        return records;
    }

    /** Which of the rows of one file that say the same. */
    record Occurrence(long hash, int number) {}

    /** A row of an export by what it says. */
    record HashedRow(long key, long hash) {}

    List<HashedRow> rows(SourceDataset export) {
        return db.sql("""
                select row_key, record_hash from export_row
                where row_key between :first and :last order by row_key
                """)
                .param("first", export.firstKey())
                .param("last", export.lastKey())
                .query((row, n) -> new HashedRow(row.getLong("row_key"), row.getLong("record_hash")))
                .list();
    }

    void save(List<@Nullable Object[]> records, List<Object[]> rows) {
        batches.batchUpdate(
                "insert into listed_record (record_key, cohort, list_id, record_hash, occurrence) values (?, ?, ?, ?, ?)",
                records);
        batches.batchUpdate("insert into row_record (row_key, record_key) values (?, ?)", rows);
    }
}
