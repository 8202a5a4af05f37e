package org.bringback.intake.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.RowCounts;
import org.bringback.reference.agency.ListId;

/**
 * A line of the ledger.
 *
 * @param listWord the list's id, or {@code all}
 * @param revision of the list's full file for the date, from 1; a supplement has its submission's
 */
public record StoredSubmission(
        long id,
        String sha256,
        SubmissionKind kind,
        String listWord,
        Optional<String> cohort,
        LocalDate asOf,
        String fileName,
        boolean synthetic,
        Optional<String> supplements,
        Submission.Outcome outcome,
        int revision,
        RowCounts counts) {

    /** Kind, list, date and the name as received. */
    public FileName name() {
        return new FileName(
                kind,
                listWord.equals(FileName.ALL) ? Optional.empty() : Optional.of(new ListId(listWord)),
                asOf,
                fileName);
    }

    /** The same once a later full file has taken its place. */
    public StoredSubmission replaced() {
        return new StoredSubmission(
                id,
                sha256,
                kind,
                listWord,
                cohort,
                asOf,
                fileName,
                synthetic,
                supplements,
                Submission.Outcome.REPLACED,
                revision,
                counts);
    }

    public SubmissionIdentity identity() {
        return new SubmissionIdentity(sha256, kind, listWord, asOf);
    }
}
