package org.bringback.job.casework.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowKeySql;
import org.bringback.text.file.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of archived files are to be reduced, and what they said before. */
final class ReductionStore {

    private final JdbcClient db;
    private final JdbcTemplate batches; // JdbcClient has none
    private final FieldCipher cipher;

    ReductionStore(DataSource database) {
        this.db = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.cipher = FieldCipher.in(database);
    }

    /** Records of which contacts were removed; whether also those of the rows that they are known by. */
    Map<Long, Boolean> removed() {
        Map<Long, Boolean> removed = new HashMap<>();
        db.sql("select record_key, whole from contact_removal").query(row -> {
            removed.merge(row.getLong("record_key"), row.getBoolean("whole"), Boolean::logicalOr);
        });
        return removed;
    }

    /** A row and what it is a row of. */
    record Belonging(long row, long record) {}

    /** An export's rows with their records. */
    List<Belonging> rows(long submission) {
        return db.sql(
                        "select row_key, record_key from row_record where row_key between :first and :last order by row_key")
                .param("first", RowKey.first(submission))
                .param("last", RowKey.last(submission))
                .query((row, n) -> new Belonging(row.getLong("row_key"), row.getLong("record_key")))
                .list();
    }

    /** Rows of worklists and answers with the records that their cases are named by. */
    List<Belonging> formRows() {
        return db.sql("""
                select row_key, case_key from worklist_row
                union all
                select a.row_key, r.case_key from answer_row a join referral r on r.id = a.referral_id
                """)
                .query((row, n) -> new Belonging(row.getLong("row_key"), row.getLong("case_key")))
                .list();
    }

    /** Referrals with the records that their cases are named by. */
    Map<String, Long> referrals() {
        Map<String, Long> cases = new HashMap<>();
        db.sql("select id, case_key from referral").query(row -> {
            cases.put(row.getString("id"), row.getLong("case_key"));
        });
        return cases;
    }

    /** What rows said, as numbers. */
    List<RowFact.Hashes> hashes(List<Long> rows) {
        List<RowFact.Hashes> hashes = new ArrayList<>();
        for (List<Long> some : RowKeySql.lists(rows)) {
            hashes.addAll(db.sql("""
                    select row_key, row_hash, record_hash from export_row where row_key in (:keys) order by row_key
                    """)
                    .param("keys", some)
                    .query((row, n) -> new RowFact.Hashes(
                            row.getLong("row_key"),
                            cipher.decode(row.getLong("row_hash")),
                            cipher.decode(row.getLong("record_hash"))))
                    .list());
        }
        return hashes;
    }

    /** Gives rows the numbers that they had when they said more. */
    void restore(List<RowFact.Hashes> hashes) {
        batches.batchUpdate(
                "update export_row set row_hash = ?, record_hash = ? where row_key = ?",
                hashes.stream()
                        .map(one -> new Object[] {cipher.encode(one.row()), cipher.encode(one.record()), one.key()})
                        .toList());
    }
}
