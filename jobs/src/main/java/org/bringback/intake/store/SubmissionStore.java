package org.bringback.intake.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.row.SetAsideRow;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.file.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger of submissions and their rows. Every method is one transaction, or part of the caller's on the same data
 * source; a submission is begun, written to in order, and then finished or refused.
 */
public final class SubmissionStore {

    private final SubmissionEntryStore entries;
    private final TransactionTemplate transaction;
    private final OutcomeStore outcomes;
    private final LedgerStore ledger;
    private final SubmissionRowStore submissionRows;

    public SubmissionStore(DataSource dataSource) {
        JdbcClient db = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.outcomes = new OutcomeStore(dataSource);
        this.ledger = new LedgerStore(db, FieldCipher.in(dataSource));
        this.submissionRows = new SubmissionRowStore(db);
        this.entries = new SubmissionEntryStore(db, ledger);
    }

    /**
     * Enters a submission, or finds the one that an earlier attempt began: its count of rows seen says where to go on.
     * One that was refused starts anew.
     *
     * @throws IllegalStateException when it was already taken
     */
    public StoredSubmission begin(Submission submission) {
        return inTransaction(() -> {
            Optional<StoredSubmission> known = find(submission);
            if (known.isEmpty()) {
                entries.insert(submission, Submission.Outcome.READING);
            } else if (known.get().outcome() == Submission.Outcome.REFUSED) {
                empty(known.get().id(), Submission.Outcome.READING);
            } else if (known.get().outcome() != Submission.Outcome.READING) {
                throw new IllegalStateException(
                        "already taken: submission " + known.get().id());
            }
            return find(submission).orElseThrow();
        });
    }

    /** The same for a workbook of rows that come back: they are not set aside any more in the file they stood in. */
    public StoredSubmission beginAgain(Submission submission, long file, List<Integer> rows) {
        return inTransaction(() -> {
            submissionRows.markReturned(file, rows);
            return begin(submission);
        });
    }

    /** Stores rows with their notices and counts them; all or nothing. */
    public void write(long submissionId, List<? extends RowOutcome> rows) {
        transaction.executeWithoutResult(status -> {
            outcomes.write(submissionId, rows);
            RowCounts counts = rows.stream().reduce(RowCounts.NONE, RowCounts::plus, (one, other) -> other);
            entries.count(submissionId, counts);
        });
    }

    /**
     * Closes a submission whose rows are all stored. A full file is the next revision for the same kind, list and date;
     * where its kind is superseded, it takes the place of the earlier ones, their supplements included.
     *
     * @param seen rows the reader handed out
     * @param warnings about the file as a whole
     * @throws RefusedFileException with {@code ACCOUNTING} when a row is unaccounted for; nothing has changed then
     */
    public StoredSubmission finish(long submissionId, long seen, List<Notice> warnings) throws RefusedFileException {
        Optional<Notice> wrong = transaction.execute(status -> {
            StoredSubmission submission = ledger.get(submissionId);
            Optional<Notice> accounting = submissionRows.accounting(submission, seen);
            if (accounting.isEmpty()) {
                outcomes.writeFileNotices(submissionId, warnings);
                entries.take(submission);
            }
            return accounting;
        });
        if (wrong.isPresent()) {
            throw new RefusedFileException(wrong.get());
        }
        return ledger.get(submissionId);
    }

    /** Enters a file that is not taken, with the notice that says why; rows already stored from it are removed. */
    public void refuse(Submission submission, Notice why) {
        transaction.executeWithoutResult(status -> {
            find(submission)
                    .ifPresentOrElse(
                            known -> empty(known.id(), Submission.Outcome.REFUSED),
                            () -> entries.insert(submission, Submission.Outcome.REFUSED));
            outcomes.writeFileNotices(find(submission).orElseThrow().id(), List.of(why));
        });
    }

    /** The same for a submission that is being read. */
    public void refuse(long submissionId, Notice why) {
        transaction.executeWithoutResult(status -> {
            empty(submissionId, Submission.Outcome.REFUSED);
            outcomes.writeFileNotices(submissionId, List.of(why));
        });
    }

    private void empty(long submissionId, Submission.Outcome outcome) {
        submissionRows.delete(ledger.get(submissionId));
        entries.reset(submissionId, outcome);
    }

    private Optional<StoredSubmission> find(Submission submission) {
        return ledger.find(submission.identity());
    }

    /** @throws IllegalArgumentException when there is no such submission */
    public StoredSubmission get(long submissionId) {
        return ledger.get(submissionId);
    }

    /** Keeps for good that somebody confirmed the size of a file; saying it again changes nothing. */
    public void accept(StoredSubmission submission) {
        transaction.executeWithoutResult(status -> {
            if (!accepted().contains(submission.id())) {
                outcomes.writeAcceptance(
                        submission.id(), Notice.of(NoticeCode.SHRINKING_ACCEPTED, Location.of(submission.fileName())));
            }
        });
    }

    /** The numbers of files whose size somebody confirmed. */
    public Set<Long> accepted() {
        return ledger.noted(NoticeCode.SHRINKING_ACCEPTED);
    }

    /** SHA-256 of the files of whose archived rows cells were removed. */
    public Set<String> reduced() {
        return ledger.reduced();
    }

    /** All submissions ever offered, in the order of their entry. */
    public List<StoredSubmission> list() {
        return ledger.list();
    }

    /**
     * Rejected and quarantined rows in the order of the file.
     *
     * @param after number of the row to go on behind; 0 to begin
     * @param max how many rows at once
     */
    public List<SetAsideRow> setAsideRows(long submissionId, int after, int max) {
        return ledger.setAsideRows(submissionId, after, max);
    }

    /** Notices about the file as a whole. */
    public List<Notice> fileNotices(long submissionId) {
        return ledger.fileNotices(submissionId);
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
