package org.bringback.job.intake;

import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.lease.Fence;
import org.bringback.job.workspace.Progress;
import org.bringback.source.refusal.RefusedFileException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what became of rows; accepted, rejected and quarantined ones in one transaction with the count of them. */
class SubmissionItemWriter implements ItemWriter<IntakeResult> {

    private final SubmissionStore submissions;
    private final Progress progress;
    private final Fence fence;
    private final long submission;

    SubmissionItemWriter(SubmissionStore submissions, Progress progress, Fence fence, long submission) {
        this.submissions = submissions;
        this.progress = progress;
        this.fence = fence;
        this.submission = submission;
    }

    @Override
    public void write(Chunk<? extends IntakeResult> chunk) {
        List<RowOutcome> rows = new ArrayList<>(chunk.size() * SubmissionItemReader.ROWS_AN_ITEM);
        for (IntakeResult result : chunk) {
            if (result instanceof IntakeResult.Rows some) {
                rows.addAll(some.outcomes());
            }
        }
        submissions.write(submission, rows);
        for (IntakeResult result : chunk) {
            if (result instanceof IntakeResult.Ending ending) {
                end(ending.item());
            }
        }
        fence.hold();
        progress.advance(rows.size());
    }

    private void end(IntakeItem item) {
        if (item instanceof IntakeItem.End end) {
            try {
                submissions.finish(submission, end.seen(), end.warnings());
            } catch (RefusedFileException e) {
                submissions.refuse(submission, e.notice());
            }
        } else if (item instanceof IntakeItem.Refused refused) {
            submissions.refuse(submission, refused.notice());
        }
    }
}
