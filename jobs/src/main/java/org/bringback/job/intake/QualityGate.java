package org.bringback.job.intake;

import java.util.List;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;

/**
 * Withholds a list whose export lost too many rows: figures of what happened to be readable would be wrong figures. The
 * share is the agency's; rows that came back corrected count in its favour.
 */
public final class QualityGate {

    private final List<StoredSubmission> taken;
    private final Agencies agencies;

    public QualityGate(List<StoredSubmission> ledger, Agencies agencies) {
        this.taken = ledger.stream()
                .filter(submission -> submission.kind().has(KindTrait.COUNTED))
                .filter(submission -> submission.outcome() == Submission.Outcome.TAKEN)
                .toList();
        this.agencies = agencies;
    }

    /** Whether the figures of this export are withheld. */
    public boolean withholds(StoredSubmission export) {
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
