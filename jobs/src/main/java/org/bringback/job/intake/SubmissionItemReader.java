package org.bringback.job.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final Workspace workspace;
    private final long submission;
    private @Nullable SubmissionFileReader reader;
    private @Nullable Notice refused;
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
                reader.skip(stored.counts().seen());
            } catch (ArchivedFileException e) {
                refused = Notice.of(NoticeCode.DAMAGED_COPY, stored.name().location());
            } catch (RefusedFileException e) {
                // it could be opened before; what is looked for may have become more since
                refused = e.notice();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public @Nullable IntakeItem read() {
        if (refused != null && !ended) {
            ended = true;
            return new IntakeItem.Refused(refused);
        }
        if (ended || reader == null) {
            return null;
        }
        try {
            RawRow row = reader.next();
            if (row != null) {
                return new IntakeItem.Row(row);
            }
            ended = true;
            return new IntakeItem.End(reader.seen(), reader.warnings());
        } catch (RefusedFileException e) {
            ended = true;
            return new IntakeItem.Refused(e.notice());
        }
    }

    /** Says what becomes of a row; without state, as the reading itself. */
    public IntakeResult classify(IntakeItem item) {
        if (item instanceof IntakeItem.Row row && reader != null) {
            RowOutcome outcome = reader.classify(row.row());
            return new IntakeResult.Row(outcome);
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
