package org.bringback.identity.record;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bringback.reference.codes.CohortId;
import org.springframework.jdbc.core.JdbcTemplate;
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
    KnownRecords records(CohortId cohort, String list) {
        KnownRecords records = new KnownRecords();
        List<Listed> page = listed(cohort, list, 0);
        while (!page.isEmpty()) {
            page.forEach(one -> records.add(one.hash(), one.occurrence(), one.key()));
            page = listed(cohort, list, page.get(page.size() - 1).key());
        }
        return records;
    }

    private record Listed(long key, long hash, int occurrence) {}

    private List<Listed> listed(CohortId cohort, String list, long after) {
        return db.sql("""
                select record_key, record_hash, occurrence from listed_record
                where record_key > :after and cohort = :cohort and list_id = :list order by record_key limit :page
                """)
                .param("after", after)
                .param("cohort", cohort.value())
                .param("list", list)
                .param("page", PersonRecordStore.PAGE)
                .query((row, n) ->
                        new Listed(row.getLong("record_key"), row.getLong("record_hash"), row.getInt("occurrence")))
                .list();
    }

    /** A row of an export by what it says. */
    record HashedRow(long key, long hash) {}

    /** Walks an export's rows page by page. */
    void forEachPage(SourceDataset export, Consumer<List<HashedRow>> use) {
        List<HashedRow> page = rows(export.firstKey(), export.lastKey());
        while (!page.isEmpty()) {
            use.accept(page);
            page = rows(page.get(page.size() - 1).key() + 1, export.lastKey());
        }
    }

    private List<HashedRow> rows(long first, long last) {
        return db.sql("""
                select row_key, record_hash from export_row
                where row_key between :first and :last order by row_key limit :page
                """)
                .param("first", first)
                .param("last", last)
                .param("page", PersonRecordStore.PAGE)
                .query((row, n) -> new HashedRow(row.getLong("row_key"), row.getLong("record_hash")))
                .list();
    }

    void save(List<Object[]> records, List<Object[]> rows) {
        batches.batchUpdate(
                "insert into listed_record (record_key, cohort, list_id, record_hash, occurrence) values (?, ?, ?, ?, ?)",
                records);
        batches.batchUpdate("insert into row_record (row_key, record_key) values (?, ?)", rows);
    }
}
