package org.bringback.job.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.workspace.Workspace;
import org.bringback.notice.Notice;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;

/**
 * Withholds a list whose export lost too many rows, or has far fewer than the last one: figures of what happened to
 * arrive and be readable would be wrong figures. The shares are the agency's; rows that came back corrected count in its
 * favour. A register with far fewer rows says neither who is who nor where anybody is.
 */
public final class QualityGate {

    private final List<StoredSubmission> ledger;
    private final List<StoredSubmission> taken;
    private final Agencies agencies;
    private final ShrinkGate shrinking;

    /** @param accepted numbers of the files whose size somebody confirmed */
    public QualityGate(List<StoredSubmission> ledger, Agencies agencies, Set<Long> accepted) {
        this.ledger = List.copyOf(ledger);
        this.taken = ledger.stream()
                .filter(submission -> submission.kind().has(KindTrait.COUNTED))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .toList();
        this.agencies = agencies;
        this.shrinking = new ShrinkGate(ledger, agencies, accepted, this::setsTooManyAside);
    }

    /** The gate of a state, as its ledger is known to say. */
    public static QualityGate about(Workspace workspace, List<StoredSubmission> ledger) {
        return new QualityGate(
                ledger,
                workspace.referenceContext().agencies(),
                workspace.submissions().accepted());
    }

    /** Whether the figures of this file are withheld. */
    public boolean withholds(StoredSubmission file) {
        return file.outcome() == Submission.Outcome.TAKEN
                && (setsTooManyAside(file) || shrinking.find(file).isPresent());
    }

    /** The numbers of all files that are withheld. */
    public Set<Long> withheld() {
        return ledger.stream().filter(this::withholds).map(StoredSubmission::id).collect(Collectors.toSet());
    }

    /** Why a file is withheld that has far fewer rows than the last one. */
    public Optional<Notice> shrunk(StoredSubmission file) {
        return file.outcome() == Submission.Outcome.TAKEN ? shrinking.find(file) : Optional.empty();
    }

    private boolean setsTooManyAside(StoredSubmission export) {
        if (export.supplements().isPresent() || !taken.contains(export)) {
            return false;
        }
        long rows = export.counts().seen() - export.counts().blank();
        long missing = export.counts().rejected() + export.counts().quarantined() - corrected(export);
        return missing * 100 > rows * limit(export);
    }

    private long corrected(StoredSubmission export) {
        return taken.stream()
                .filter(submission ->
                        submission.supplements().filter(export.sha256()::equals).isPresent())
                .mapToLong(submission -> submission.counts().accepted())
                .sum();
    }

    private long limit(StoredSubmission export) {
        return agencies.list().stream()
                .filter(agency -> agency.list().value().equals(export.listWord()))
                .mapToLong(Agency::maxSetAsidePercent)
                .findFirst()
                .orElseThrow();
    }

    /** Exports whose figures count, oldest first. */
    public List<StoredSubmission> passed() {
        return taken.stream()
                .filter(submission -> submission.supplements().isEmpty())
                .filter(submission -> !withholds(submission))
                .toList();
    }
}
