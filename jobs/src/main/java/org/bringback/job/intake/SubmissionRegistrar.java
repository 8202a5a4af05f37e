package org.bringback.job.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.notice.Notice;
import org.bringback.source.refusal.RefusedFileException;

/**
 * Registers files in the ledger, one after the other in the plan's order, so that submissions have the same numbers
 * however the files are read later.
 */
public final class SubmissionRegistrar {

    private SubmissionRegistrar() {}

    /** Enters a file: begun when it can be opened and may join this state, else refused. */
    public static boolean register(Night night, SubmissionPartition submissionPartition) {
        Optional<StoredSubmission> known = find(night, submissionPartition);
        if (known.isPresent() && known.get().outcome() != Submission.Outcome.REFUSED) {
            return known.get().outcome() == Submission.Outcome.READING;
        }
        try (SubmissionFileReader reader = SubmissionFileReader.open(
                night.state().archived(submissionPartition.sha256()),
                submissionPartition.name(),
                night.referenceContext())) {
            Optional<Notice> mixed = reader.mixedWith(stateIsSynthetic(night), submissionPartition.name());
            if (mixed.isPresent()) {
                refuse(night, submissionPartition, mixed.get());
                return false;
            }
            night.submissions().begin(submission(night, submissionPartition, reader.isSynthetic()));
            return true;
        } catch (RefusedFileException e) {
            refuse(night, submissionPartition, e.notice());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that are only begun count as well: the first one of a run decides for those after it. */
    private static Optional<Boolean> stateIsSynthetic(Night night) {
        return night.submissions().list().stream()
                .filter(stored -> stored.kind() != SubmissionKind.CONTROL)
                .filter(stored -> stored.outcome() != Submission.Outcome.REFUSED)
                .map(StoredSubmission::synthetic)
                .findFirst();
    }

    static void refuse(Night night, SubmissionPartition submissionPartition, Notice why) {
        night.submissions().refuse(submission(night, submissionPartition, false), why);
    }

    private static Submission submission(Night night, SubmissionPartition submissionPartition, boolean synthetic) {
        return new Submission(
                submissionPartition.sha256(),
                submissionPartition.name(),
                night.referenceContext()
                        .reference()
                        .cohorts()
                        .find(submissionPartition.name().asOf())
                        .map(cohort -> cohort.id()),
                submissionPartition.bytes(),
                synthetic,
                submissionPartition.supplements());
    }

    /** The submission's line in the ledger. */
    public static StoredSubmission stored(Night night, SubmissionPartition submissionPartition) {
        return find(night, submissionPartition).orElseThrow();
    }

    private static Optional<StoredSubmission> find(Night night, SubmissionPartition submissionPartition) {
        return night.submissions().list().stream()
                .filter(stored -> stored.sha256().equals(submissionPartition.sha256()))
                .filter(stored -> stored.kind() == submissionPartition.name().kind())
                .filter(stored ->
                        stored.listWord().equals(submissionPartition.name().listWord()))
                .filter(stored ->
                        stored.asOf().equals(submissionPartition.name().asOf()))
                .findFirst();
    }
}
