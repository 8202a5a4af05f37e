package org.bringback.job.casework;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKeySql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes how a family can be reached, and what people wrote about it, from rows of cases that are over. What says who a
 * child is stays: without it the next export would make another child of it, and published figures would change.
 */
final class RetentionStore {

    private static final String CONTACTS_THERE = """
            select count(*) from export_row
            where (guardian is not null or phone is not null)
              and row_key in (select row_key from row_record where record_key in (:keys))
            """;

    private static final String CONTACTS_GONE = """
            update export_row set guardian = null, phone = null
            where (guardian is not null or phone is not null)
              and row_key in (select row_key from row_record where record_key in (:keys))
            """;

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

    /** Rows of exports that say how to reach the family. */
    int contacts(Collection<Long> records) {
        return count(CONTACTS_THERE, records);
    }

    /** Rows of worklists and answers with a remark. */
    int remarks(Collection<Long> records) {
        return count(REMARKS_THERE, records);
    }

    private int count(String sql, Collection<Long> records) {
        int rows = 0;
        for (List<Long> some : RowKeySql.lists(records)) {
            rows += db.sql(sql).param("keys", some).query(Integer.class).single();
        }
        return rows;
    }

    void remove(Collection<Long> records) {
        for (List<Long> some : RowKeySql.lists(records)) {
            db.sql(CONTACTS_GONE).param("keys", some).update();
            for (String sql : REMARKS_GONE) {
                db.sql(sql).param("keys", some).update();
            }
        }
    }
}
