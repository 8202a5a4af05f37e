package org.bringback.identity.resolution;

import java.util.List;
import javax.sql.DataSource;
import org.bringback.identity.record.PersonRecord;
import org.bringback.identity.record.PersonRecordStore;
import org.bringback.reference.codes.CohortId;
import org.bringback.text.file.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the records of a cohort into columns, page by page. */
final class RecordColumnStore {

    private static final String PAGE = """
            select l.record_key, l.person_id, l.list_id, r.id_kind, r.id_value, r.person_ref
            from listed_record l join export_row r on r.row_key = l.record_key
            where l.cohort = :cohort and l.record_key > :after
            order by l.record_key limit %d
            """.formatted(PersonRecordStore.PAGE);

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final CohortId cohort;

    RecordColumnStore(DataSource database, CohortId cohort) {
        this.db = JdbcClient.create(database);
        this.cipher = FieldCipher.in(database);
        this.cohort = cohort;
    }

    /** @param person who it was found to be last; 0 for a new record */
    private record Row(
            long key,
            long person,
            String list,
            @Nullable String id,
            @Nullable String reference) {}

    /** @param maxShared so many records can have an ID or a reference; one that more have does not count */
    RecordColumns read(int maxShared) {
        RecordColumns columns = new RecordColumns(count(), maxShared);
        List<Row> page = page(0);
        while (!page.isEmpty()) {
            for (Row row : page) {
                columns.add(row.key(), row.person(), PersonRecord.idHash(row.id()), reference(row));
            }
            page = page(page.get(page.size() - 1).key());
        }
        return columns;
    }

    private static long reference(Row row) {
        return row.reference() == null ? 0 : PersonRecord.idHash(row.list() + ' ' + row.reference());
    }

    private int count() {
        return db.sql("select count(*) from listed_record where cohort = :cohort")
                .param("cohort", cohort.value())
                .query(Integer.class)
                .single();
    }

    private List<Row> page(long after) {
        return db.sql(PAGE)
                .param("cohort", cohort.value())
                .param("after", after)
                .query((row, n) -> new Row(
                        row.getLong("record_key"),
                        row.getLong("person_id"),
                        row.getString("list_id"),
                        PersonRecordStore.usableId(row.getString("id_kind"), cipher.decode(row.getString("id_value"))),
                        cipher.decode(row.getString("person_ref"))))
                .list();
    }
}
