package org.bringback.intake.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was known of submissions at one moment, in the order of their entry: the one place that is asked about it.
 *
 * @param reduced SHA-256 of the files of whose rows cells were removed since
 */
public record Ledger(List<StoredSubmission> submissions, Set<String> reduced) {

    public Ledger {
        submissions = List.copyOf(submissions);
        reduced = Set.copyOf(reduced);
    }

    public Ledger(List<StoredSubmission> submissions) {
        this(submissions, Set.of());
    }

    public Optional<StoredSubmission> find(SubmissionIdentity identity) {
        return submissions.stream()
                .filter(submission -> submission.identity().equals(identity))
                .findFirst();
    }

    /**
     * Whether the rows are synthetic; empty while no file says so. Files that are only begun count as well: the first one
     * of a run decides for those after it.
     */
    public Optional<Boolean> synthetic() {
        return submissions.stream()
                .filter(submission -> submission.kind().has(KindTrait.REAL_OR_SYNTHETIC))
                .filter(submission -> submission.outcome() != Submission.Outcome.REFUSED)
                .map(StoredSubmission::synthetic)
                .findFirst();
    }

    /** The newest as-of date of counted files. */
    public Optional<LocalDate> newestDay() {
        return submissions.stream()
                .filter(submission -> submission.kind().has(KindTrait.COUNTED))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .map(StoredSubmission::asOf)
                .max(Comparator.naturalOrder());
    }

    /** How many rows that were not taken came back since, corrected or under mended settings, and were taken. */
    public long takenSince(StoredSubmission submission) {
        long corrected = submissions.stream()
                .filter(later ->
                        later.supplements().filter(submission.sha256()::equals).isPresent())
                .filter(later -> later.kind() == submission.kind()
                        && later.listWord().equals(submission.listWord())
                        && later.asOf().equals(submission.asOf()))
                .filter(later -> later.outcome() == Submission.Outcome.TAKEN)
                .mapToLong(later -> later.counts().accepted())
                .sum();
        return Math.min(
                corrected, submission.counts().rejected() + submission.counts().quarantined());
    }

    /** The same with one line more. */
    public Ledger with(StoredSubmission submission) {
        List<StoredSubmission> more = new ArrayList<>(submissions);
        more.add(submission);
        return new Ledger(more, reduced);
    }
}
