package org.bringback.job.intake;

import java.util.Locale;
import org.bringback.intake.submission.StoredSubmission;

/**
 * One file as a partition of the intake. Its name holds the number of its line in the ledger: all else is in the database
 * and the archive, so that any machine can take it in, and a restart can go on.
 *
 * @param bytes size of the file
 */
record SubmissionPartition(StoredSubmission submission, long bytes) {

    /** A name that sorts files by the rank of their kind, then the largest first. */
    String name() {
        int rank = submission.kind().partitionRank();
        return String.format(Locale.ROOT, "%d-%016x-%d", rank, Long.MAX_VALUE - bytes, submission.id());
    }

    /** The number of the submission that a step named after its partition takes in. */
    static long submission(String stepName) {
        return Long.parseLong(stepName.substring(stepName.lastIndexOf('-') + 1));
    }
}
