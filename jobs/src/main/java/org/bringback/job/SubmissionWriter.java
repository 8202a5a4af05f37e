package org.bringback.job;

import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.RowOutcome;
import org.bringback.source.RefusedFileException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what became of rows; accepted, rejected and quarantined ones in one transaction with the count of them. */
class SubmissionWriter implements ItemWriter<IntakeResult> {

    private final Night night;
    private final SubmissionTicket ticket;
    private final long submission;

    SubmissionWriter(Night night, SubmissionTicket ticket) {
        this.night = night;
        this.ticket = ticket;
        this.submission = SubmissionDesk.stored(night, ticket).id();
    }

    @Override
    public void write(Chunk<? extends IntakeResult> chunk) {
        List<RowOutcome> rows = new ArrayList<>(chunk.size());
        for (IntakeResult result : chunk) {
            if (result instanceof IntakeResult.Row row) {
                rows.add(row.outcome());
            }
        }
        night.submissions().write(submission, rows);
        for (IntakeResult result : chunk) {
            if (result instanceof IntakeResult.Ending ending) {
                end(ending.item());
            }
        }
        night.progress().advance(rows.size());
    }

    private void end(IntakeItem item) {
        if (item instanceof IntakeItem.End end) {
            try {
                night.submissions().finish(submission, end.seen(), end.warnings());
            } catch (RefusedFileException e) {
                SubmissionDesk.refuse(night, ticket, e.notice());
            }
        } else if (item instanceof IntakeItem.Refused refused) {
            SubmissionDesk.refuse(night, ticket, refused.notice());
        }
    }
}
