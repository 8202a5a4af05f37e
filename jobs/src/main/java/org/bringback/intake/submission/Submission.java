package org.bringback.intake.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.codes.CohortId;

/**
 * A file that was taken in, or offered: what the ledger knows about it.
 *
 * @param sha256 by which its content is known, lower-case hexadecimal
 * @param name kind, list, as-of date and the name as received
 * @param cohort whom the figures are about; empty for registers and control figures
 * @param supplements the submission whose rejected rows this one corrects
 */
public record Submission(
        String sha256,
        FileName name,
        Optional<CohortId> cohort,
        long bytes,
        boolean synthetic,
        Optional<String> supplements) {

    /** How far the ledger has come with a submission. */
    public enum Outcome {
        /** Rows are being stored; after a kill it goes on where it stopped. */
        READING,
        TAKEN,
        REFUSED,
        /** A later full file for the same kind, list and date has taken its place. */
        REPLACED
    }

    public SubmissionIdentity identity() {
        return SubmissionIdentity.of(sha256, name);
    }

    public LocalDate asOf() {
        return name.asOf();
    }
}
