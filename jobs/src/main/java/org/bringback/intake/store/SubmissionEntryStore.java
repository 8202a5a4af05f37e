package org.bringback.intake.store;

import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A submission's own line in the ledger. The caller provides the transaction.
 *
 * @param ledger read for the revisions there are
 */
record SubmissionEntryStore(JdbcClient db, LedgerStore ledger) {

    void insert(Submission submission, Submission.Outcome outcome) {
        db.sql("""
                insert into submission
                    (sha256, kind, list_id, cohort, as_of, file_name, bytes, synthetic, supplements, outcome)
                values (:sha256, :kind, :list, :cohort, :asOf, :fileName, :bytes, :synthetic, :supplements, :outcome)
                """)
                .param("sha256", submission.sha256())
                .param("kind", submission.name().kind().code())
                .param("list", submission.name().listWord())
                .param("cohort", submission.cohort().map(Object::toString).orElse(null))
                .param("asOf", submission.asOf())
                .param("fileName", submission.name().name())
                .param("bytes", submission.bytes())
                .param("synthetic", submission.synthetic())
                .param("supplements", submission.supplements().orElse(null))
                .param("outcome", outcome.name())
                .update();
    }

    /** Adds rows that were stored. */
    void count(long submissionId, RowCounts counts) {
        db.sql("""
                update submission
                set seen = seen + :seen, accepted = accepted + :accepted, rejected = rejected + :rejected,
                    quarantined = quarantined + :quarantined, blank = blank + :blank
                where id = :id
                """)
                .param("seen", counts.seen())
                .param("accepted", counts.accepted())
                .param("rejected", counts.rejected())
                .param("quarantined", counts.quarantined())
                .param("blank", counts.blank())
                .param("id", submissionId)
                .update();
    }

    /** Says that nothing of it is stored any more. */
    void reset(long submissionId, Submission.Outcome outcome) {
        db.sql("""
                update submission
                set outcome = :outcome, seen = 0, accepted = 0, rejected = 0, quarantined = 0, blank = 0
                where id = :id
                """).param("outcome", outcome.name()).param("id", submissionId).update();
        // it is read anew, by the layout that is then
        db.sql("delete from submission_layout where submission_id = :id")
                .param("id", submissionId)
                .update();
    }

    /** Gives it its revision; where its kind is superseded, it takes the place of the earlier ones. */
    void take(StoredSubmission submission) {
        int revision = submission.supplements().isPresent() ? ledger.revision(submission) : nextRevision(submission);
        db.sql("update submission set outcome = 'TAKEN', revision = :revision where id = :id")
                .param("revision", revision)
                .param("id", submission.id())
                .update();
    }

    private int nextRevision(StoredSubmission submission) {
        int last = ledger.revision(submission);
        if (submission.kind().has(KindTrait.SUPERSEDED)) {
            db.sql("""
                    update submission set outcome = 'REPLACED'
                    where outcome = 'TAKEN' and kind = :kind and list_id = :list and as_of = :asOf
                    """)
                    .param("kind", submission.kind().code())
                    .param("list", submission.listWord())
                    .param("asOf", submission.asOf())
                    .update();
        }
        return last + 1;
    }
}
