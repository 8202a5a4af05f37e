package org.bringback.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bringback.intake.IntakeReading;
import org.bringback.intake.RawRow;
import org.bringback.intake.RowOutcome;
import org.bringback.intake.StoredSubmission;
import org.bringback.intake.Submission;
import org.bringback.source.RefusedFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads one submission from the archive. Where to go on after a kill is what the ledger says was stored, which is
 * committed with the rows.
 */
class SubmissionReader implements ItemStreamReader<IntakeItem> {

    private final Night night;
    private @Nullable IntakeReading reading;
    private boolean ended;

    SubmissionReader(Night night) {
        this.night = night;
    }

    @Override
    public void open(ExecutionContext context) {
        SubmissionTicket ticket = SubmissionTicket.from(context);
        StoredSubmission stored = SubmissionDesk.stored(night, ticket);
        ended = stored.outcome() != Submission.Outcome.READING;
        if (!ended) {
            try {
                reading = IntakeReading.open(night.state().archived(ticket.sha256()), ticket.name(), night.country());
                reading.skip(stored.counts().seen());
            } catch (RefusedFileException e) {
                throw new IllegalStateException("a file that could be opened before cannot be opened now", e);
            }
        }
    }

    @Override
    public @Nullable IntakeItem read() {
        if (ended || reading == null) {
            return null;
        }
        try {
            RawRow row = reading.next();
            if (row != null) {
                return new IntakeItem.Row(row);
            }
            ended = true;
            return new IntakeItem.End(reading.seen(), reading.warnings());
        } catch (RefusedFileException e) {
            ended = true;
            return new IntakeItem.Refused(e.notice());
        }
    }

    /** Says what becomes of a row; without state, as the reading itself. */
    IntakeResult classify(IntakeItem item) {
        if (item instanceof IntakeItem.Row row && reading != null) {
            RowOutcome outcome = reading.classify(row.row());
            return new IntakeResult.Row(outcome);
        }
        return new IntakeResult.Ending(item);
    }

    @Override
    public void close() {
        if (reading != null) {
            try {
                reading.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
