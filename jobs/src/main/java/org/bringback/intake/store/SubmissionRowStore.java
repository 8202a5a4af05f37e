package org.bringback.intake.store;

import java.util.List;
import java.util.Optional;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.sql.InsertSql;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one submission, in whichever tables they are. */
final class SubmissionRowStore {

    private static final int ROWS_A_STATEMENT = 1000;

    private final JdbcClient db;

    SubmissionRowStore(JdbcClient db) {
        this.db = db;
    }

    /** What the tables hold; blank rows leave nothing there and are counted as the ledger says. */
    RowCounts count(StoredSubmission submission) {
        InsertSql table = submission.kind().table().insert();
        long accepted = db.sql("select count(*) from " + table.table() + where(table.byRowKey()))
                .param("id", submission.id())
                .param("first", RowKey.first(submission.id()))
                .param("last", RowKey.last(submission.id()))
                .query(Long.class)
                .single();
        long rejected = countSetAside(submission, "REJECTED");
        long quarantined = countSetAside(submission, "QUARANTINED");
        long blank = submission.counts().blank();
        return new RowCounts(accepted + rejected + quarantined + blank, accepted, rejected, quarantined, blank);
    }

    private long countSetAside(StoredSubmission submission, String outcome) {
        return db.sql("select count(*) from set_aside_row where submission_id = :id and outcome = :outcome")
                .param("id", submission.id())
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }

    /** Says of rows set aside that they came back in a workbook. */
    void markReturned(long id, List<Integer> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            db.sql("update set_aside_row set outcome = 'RETURNED' where submission_id = :id and row_no in (:rows)")
                    .param("id", id)
                    .param("rows", rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)))
                    .update();
        }
    }

    /** Deletes them with their notices, values and records. */
    void delete(StoredSubmission submission) {
        InsertSql table = submission.kind().table().insert();
        delete(table.table(), table.byRowKey(), submission.id());
        delete("further_value", true, submission.id());
        delete("row_record", true, submission.id());
        delete("set_aside_row", false, submission.id());
        delete("notice", false, submission.id());
    }

    private void delete(String table, boolean byRowKey, long id) {
        db.sql("delete from " + table + where(byRowKey))
                .param("id", id)
                .param("first", RowKey.first(id))
                .param("last", RowKey.last(id))
                .update();
    }

    private static String where(boolean byRowKey) {
        return byRowKey ? " where row_key between :first and :last" : " where submission_id = :id";
    }

    /**
     * What is wrong where rows are not accounted for; empty where each is.
     *
     * @param seen rows the reader handed out
     */
    Optional<Notice> accounting(StoredSubmission submission, long seen) {
        RowCounts counts = submission.counts();
        RowCounts stored = count(submission);
        boolean right = counts.seen() == seen && counts.isBalanced() && stored.equals(counts);
        return right
                ? Optional.empty()
                : Optional.of(new Notice(
                        NoticeCode.ACCOUNTING,
                        Location.of(submission.fileName()),
                        String.valueOf(seen),
                        String.valueOf(stored.accountedFor())));
    }
}
