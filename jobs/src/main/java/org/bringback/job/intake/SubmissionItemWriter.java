package org.bringback.job.intake;

import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.row.RowOutcome;
import org.bringback.source.refusal.RefusedFileException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what became of rows; accepted, rejected and quarantined ones in one transaction with the count of them. */
public class SubmissionItemWriter implements ItemWriter<IntakeResult> {

    private final Night night;
    private final SubmissionPartition submissionPartition;
    private final long submission;

    public SubmissionItemWriter(Night night, SubmissionPartition submissionPartition) {
        this.night = night;
        this.submissionPartition = submissionPartition;
        this.submission = SubmissionRegistrar.stored(night, submissionPartition).id();
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
                SubmissionRegistrar.refuse(night, submissionPartition, e.notice());
            }
        } else if (item instanceof IntakeItem.Refused refused) {
            SubmissionRegistrar.refuse(night, submissionPartition, refused.notice());
        }
    }
}
