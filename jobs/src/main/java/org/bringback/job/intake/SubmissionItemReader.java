package org.bringback.job.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.ArchivedFileException;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.RefusedFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads one submission from the archive. Where to go on after a kill is what the ledger says was stored, which is
 * committed with the rows.
 */
class SubmissionItemReader implements ItemStreamReader<IntakeItem> {

    /** Spring Batch does a good deal for each item, so that a row is not one by itself. */
    static final int ROWS_AN_ITEM = 100;

    private final Workspace workspace;
    private final long submission;
    private @Nullable SubmissionFileReader reader;
    private @Nullable IntakeItem ending;
    private boolean ended;

    SubmissionItemReader(Workspace workspace, long submission) {
        this.workspace = workspace;
        this.submission = submission;
    }

    @Override
    public void open(ExecutionContext context) {
        StoredSubmission stored = workspace.submissions().get(submission);
        ended = stored.outcome() != Submission.Outcome.READING;
        if (!ended) {
            try {
                reader = ArchivedFiles.open(workspace, stored);
                if (!workspace.state().isBeingRebuilt()) {
                    reader.checkTogether(stored.name(), workspace.referenceContext());
                }
                reader.skip(stored.counts().seen());
            } catch (ArchivedFileException e) {
                ending = new IntakeItem.Refused(
                        Notice.of(NoticeCode.DAMAGED_COPY, stored.name().location()));
            } catch (RefusedFileException e) {
                // it could be opened before; what is looked for may have become more since
                ending = new IntakeItem.Refused(e.notice());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public @Nullable IntakeItem read() {
        if (ended) {
            return null;
        }
        List<RawRow> rows = new ArrayList<>(ROWS_AN_ITEM);
        while (ending == null && rows.size() < ROWS_AN_ITEM) {
            next(Objects.requireNonNull(reader, "opened")).ifPresent(rows::add);
        }
        if (!rows.isEmpty()) {
            return new IntakeItem.Rows(rows);
        }
        ended = true;
        return ending;
    }

    /** Empty behind the last row, which is then known to be the last. */
    private Optional<RawRow> next(SubmissionFileReader file) {
        try {
            RawRow row = file.next();
            if (row == null) {
                ending = new IntakeItem.End(file.seen(), file.warnings());
            }
            return Optional.ofNullable(row);
        } catch (RefusedFileException e) {
            ending = new IntakeItem.Refused(e.notice());
            return Optional.empty();
        }
    }

    /** Says what becomes of rows; without state, as the reading itself. */
    public IntakeResult classify(IntakeItem item) {
        if (item instanceof IntakeItem.Rows some && reader != null) {
            SubmissionFileReader file = reader;
            List<RowOutcome> outcomes = new ArrayList<>(some.rows().size());
            some.rows().forEach(row -> outcomes.add(file.classify(row)));
            return new IntakeResult.Rows(outcomes);
        }
        return new IntakeResult.Ending(item);
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
