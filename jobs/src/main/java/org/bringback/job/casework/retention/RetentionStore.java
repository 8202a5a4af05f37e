package org.bringback.job.casework.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKeySql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes how a family can be reached, and what people wrote about it, from rows of cases that are over. The row that a
 * record is known by is compared with all that comes, so its contacts stay as long as something of its cohort may come:
 * what a night finds out must not depend on what was removed before it.
 */
final class RetentionStore {

    private static final String OF_RECORDS = """
            (guardian is not null or phone is not null)
              and row_key in (select row_key from row_record where record_key in (:keys))
              and (:whole or row_key not in (:keys))
            """;

    private static final String CONTACTS_THERE = "select count(*) from export_row where " + OF_RECORDS;

    private static final String CONTACTS_GONE =
            "update export_row set guardian = null, phone = null where " + OF_RECORDS;

    private static final String REMARKS_THERE = """
            select (select count(*) from worklist_row where remark is not null and case_key in (:keys))
                 + (select count(*) from answer_row where remark is not null
                    and referral_id in (select id from referral where case_key in (:keys))) as remarks
            """;

    private static final List<String> REMARKS_GONE = List.of("""
            update worklist_row set remark = null where remark is not null and case_key in (:keys)
            """, """
            update answer_row set remark = null
            where remark is not null and referral_id in (select id from referral where case_key in (:keys))
            """);

    private final JdbcClient db;

    RetentionStore(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * What is removed of records.
     *
     * @param whole whether also of the rows that they are known by
     */
    record Removal(LocalDate asOf, boolean whole, List<Long> records) {

        Removal {
            records = List.copyOf(records);
        }
    }

    /** Rows of exports that say how to reach the family. */
    int contacts(Removal what) {
        int rows = 0;
        for (List<Long> some : RowKeySql.lists(what.records())) {
            rows += db.sql(CONTACTS_THERE)
                    .param("keys", some)
                    .param("whole", what.whole())
                    .query(Integer.class)
                    .single();
        }
        return rows;
    }

    /** Rows of worklists and answers with a remark. */
    int remarks(Removal what) {
        int rows = 0;
        for (List<Long> some : RowKeySql.lists(what.records())) {
            rows += db.sql(REMARKS_THERE)
                    .param("keys", some)
                    .query(Integer.class)
                    .single();
        }
        return rows;
    }

    void remove(Removal what) {
        for (List<Long> some : RowKeySql.lists(what.records())) {
            db.sql(CONTACTS_GONE)
                    .param("keys", some)
                    .param("whole", what.whole())
                    .update();
            for (String sql : REMARKS_GONE) {
                db.sql(sql).param("keys", some).update();
            }
        }
    }

    /** What was entered and not ended: a command was killed in the middle. */
    List<Removal> begun() {
        List<Removal> begun = new ArrayList<>();
        for (boolean whole : new boolean[] {false, true}) {
            Map<LocalDate, List<Long>> records = new TreeMap<>();
            db.sql(
                            "select as_of, record_key from contact_removal where not ended and whole = :whole order by record_key")
                    .param("whole", whole)
                    .query(row -> {
                        records.computeIfAbsent(row.getObject("as_of", LocalDate.class), day -> new ArrayList<>())
                                .add(row.getLong("record_key"));
                    });
            records.forEach((day, keys) -> begun.add(new Removal(day, whole, keys)));
        }
        return begun;
    }

    void end(Removal what) {
        db.sql("update contact_removal set ended = true where not ended and as_of = :asOf and whole = :whole")
                .param("asOf", what.asOf())
                .param("whole", what.whole())
                .update();
    }

    /** Keeps that it is removed, for a rebuild; before it is. A day's second run may find more that was taken in since. */
    void keep(Removal what) {
        for (long record : what.records()) {
            int again = db.sql("""
                    update contact_removal set ended = false
                    where record_key = :record and as_of = :asOf and whole = :whole
                    """)
                    .param("record", record)
                    .param("asOf", what.asOf())
                    .param("whole", what.whole())
                    .update();
            if (again == 0) {
                db.sql("""
                        insert into contact_removal (record_key, as_of, whole, ended)
                        values (:record, :asOf, :whole, false)
                        """)
                        .param("record", record)
                        .param("asOf", what.asOf())
                        .param("whole", what.whole())
                        .update();
            }
        }
    }
}
