package org.bringback.job.intake;

import java.util.Locale;
import org.bringback.intake.submission.StoredSubmission;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One file as a partition of the intake. Its context holds the number of its line in the ledger: all else is in the
 * database and the archive, so that any machine can take it in, and a restart can go on.
 *
 * @param bytes size of the file
 */
record SubmissionPartition(StoredSubmission submission, long bytes) {

    private static final String SUBMISSION = "submission";

    /** A name that sorts files by the rank of their kind, then the largest first. */
    String name() {
        int rank = submission.kind().partitionRank();
        return String.format(Locale.ROOT, "%d-%016x-%d", rank, Long.MAX_VALUE - bytes, submission.id());
    }

    ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putLong(SUBMISSION, submission.id());
        return context;
    }

    /** The number of the submission. */
    static long submission(ExecutionContext context) {
        return context.getLong(SUBMISSION);
    }
}
