package org.bringback.intake.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.RefusedFileException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger of submissions and their rows. Every method is one transaction, or part of the caller's on the same data
 * source; a submission is begun, written to in order, and then finished or refused.
 */
public final class SubmissionStore {

    private static final List<String> ROW_TABLES = List.of("control_figure", "set_aside_row", "notice");

    private static final List<String> KEYED_TABLES = List.of("export_row", "register_row", "row_record");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OutcomeStore outcomes;
    private final LedgerStore ledger;

    public SubmissionStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.outcomes = new OutcomeStore(jdbc);
        this.ledger = new LedgerStore(jdbc);
    }

    /**
     * Enters a submission, or finds the one that an earlier attempt began: its count of rows seen says where to go on.
     * One that was refused starts anew.
     *
     * @throws IllegalStateException when it was already taken
     */
    public StoredSubmission begin(Submission submission) {
        return get(() -> {
            Optional<StoredSubmission> known = find(submission);
            if (known.isEmpty()) {
                insert(submission, Submission.Outcome.READING);
            } else if (known.get().outcome() == Submission.Outcome.REFUSED) {
                empty(known.get().id(), Submission.Outcome.READING);
            } else if (known.get().outcome() != Submission.Outcome.READING) {
                throw new IllegalStateException(
                        "already taken: submission " + known.get().id());
            }
            return find(submission).orElseThrow();
        });
    }

    /** Stores rows with their notices and counts them; all or nothing. */
    public void write(long submissionId, List<? extends RowOutcome> rows) {
        transaction.executeWithoutResult(status -> {
            outcomes.write(submissionId, rows);
            RowCounts counts = rows.stream().reduce(RowCounts.NONE, RowCounts::plus, (one, other) -> other);
            jdbc.update(
                    "update submission set seen = seen + ?, accepted = accepted + ?, rejected = rejected + ?,"
                            + " quarantined = quarantined + ?, blank = blank + ? where id = ?",
                    counts.seen(),
                    counts.accepted(),
                    counts.rejected(),
                    counts.quarantined(),
                    counts.blank(),
                    submissionId);
        });
    }

    /**
     * Closes a submission whose rows are all stored. A full file takes the place of the earlier ones for the same kind,
     * list and date, their supplements included, as the next revision.
     *
     * @param seen rows the reader handed out
     * @param warnings about the file as a whole
     * @throws RefusedFileException with {@code ACCOUNTING} when a row is unaccounted for; nothing has changed then
     */
    public StoredSubmission finish(long submissionId, long seen, List<Notice> warnings) throws RefusedFileException {
        Optional<Notice> wrong = transaction.execute(status -> {
            StoredSubmission submission = ledger.get(submissionId);
            Optional<Notice> accounting = accounting(submission, seen);
            if (accounting.isEmpty()) {
                outcomes.writeFileNotices(submissionId, warnings);
                take(submission);
            }
            return accounting;
        });
        if (wrong.isPresent()) {
            throw new RefusedFileException(wrong.get());
        }
        return ledger.get(submissionId);
    }

    private Optional<Notice> accounting(StoredSubmission submission, long seen) {
        RowCounts counts = submission.counts();
        RowCounts stored = ledger.stored(submission.id(), counts.blank());
        boolean right = counts.seen() == seen && counts.isBalanced() && stored.equals(counts);
        return right
                ? Optional.empty()
                : Optional.of(new Notice(
                        NoticeCode.ACCOUNTING,
                        Location.of(submission.fileName()),
                        String.valueOf(seen),
                        String.valueOf(stored.accountedFor())));
    }

    private void take(StoredSubmission submission) {
        int revision = submission.supplements().isPresent() ? ledger.revision(submission) : replace(submission);
        jdbc.update("update submission set outcome = 'TAKEN', revision = ? where id = ?", revision, submission.id());
    }

    private int replace(StoredSubmission submission) {
        int last = ledger.revision(submission);
        jdbc.update(
                "update submission set outcome = 'REPLACED' where outcome = 'TAKEN' and kind = ? and list_id = ?"
                        + " and as_of = ?",
                submission.kind().name(),
                submission.listWord(),
                java.sql.Date.valueOf(submission.asOf()));
        return last + 1;
    }

    /** Enters a file that is not taken, with the notice that says why; rows already stored from it are removed. */
    public void refuse(Submission submission, Notice why) {
        transaction.executeWithoutResult(status -> {
            find(submission)
                    .ifPresentOrElse(
                            known -> empty(known.id(), Submission.Outcome.REFUSED),
                            () -> insert(submission, Submission.Outcome.REFUSED));
            outcomes.writeFileNotices(find(submission).orElseThrow().id(), List.of(why));
        });
    }

    private void empty(long submissionId, Submission.Outcome outcome) {
        for (String table : ROW_TABLES) {
            jdbc.update("delete from " + table + " where submission_id = ?", submissionId);
        }
        for (String table : KEYED_TABLES) {
            jdbc.update(
                    "delete from " + table + " where row_key between ? and ?",
                    RowKey.first(submissionId),
                    RowKey.last(submissionId));
        }
        jdbc.update(
                "update submission set outcome = ?, seen = 0, accepted = 0, rejected = 0, quarantined = 0, blank = 0"
                        + " where id = ?",
                outcome.name(),
                submissionId);
    }

    private void insert(Submission submission, Submission.Outcome outcome) {
        jdbc.update(
                "insert into submission (sha256, kind, list_id, cohort, as_of, file_name, bytes, synthetic,"
                        + " supplements, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                submission.sha256(),
                submission.name().kind().name(),
                submission.name().listWord(),
                submission.cohort().map(Object::toString).orElse(null),
                java.sql.Date.valueOf(submission.asOf()),
                submission.name().name(),
                submission.bytes(),
                submission.synthetic(),
                submission.supplements().orElse(null),
                outcome.name());
    }

    private Optional<StoredSubmission> find(Submission submission) {
        return ledger.find(
                submission.sha256(), submission.name().kind(), submission.name().listWord(), submission.asOf());
    }

    /** All submissions ever offered, in the order of their entry. */
    public List<StoredSubmission> list() {
        return ledger.list();
    }

    /** Whether the rows of this state are synthetic; empty while it holds none. */
    public Optional<Boolean> findSynthetic() {
        return ledger.list().stream()
                .filter(submission -> submission.kind() != SubmissionKind.CONTROL)
                .filter(submission -> submission.outcome() != Submission.Outcome.REFUSED)
                .filter(submission -> submission.counts().accepted() > 0)
                .map(StoredSubmission::synthetic)
                .findFirst();
    }

    /** Rejected and quarantined rows in the order of the file. */
    public List<SetAsideRow> setAsideRows(long submissionId) {
        return ledger.setAsideRows(submissionId);
    }

    /** Notices about the file as a whole. */
    public List<Notice> fileNotices(long submissionId) {
        return ledger.fileNotices(submissionId);
    }

    private <T> T get(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
