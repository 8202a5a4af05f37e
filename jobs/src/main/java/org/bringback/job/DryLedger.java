package org.bringback.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.notice.Notice;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Cohorts;

/** A ledger that nobody keeps: that of a state, and the files that a night would enter into it. */
final class DryLedger {

    private final Cohorts cohorts;
    private final Optional<Boolean> synthetic;
    private final List<StoredSubmission> read = new ArrayList<>();
    private Ledger ledger;

    DryLedger(KnownFiles known, Cohorts cohorts) {
        this.cohorts = cohorts;
        this.synthetic = known.synthetic();
        this.ledger = known.ledger();
    }

    /** Everything, as a night would find it afterwards. */
    List<StoredSubmission> submissions() {
        return ledger.submissions();
    }

    /** Enters a file as a night would. */
    void take(InboxDecision.Take take, CheckReport report) {
        FileName name = take.name();
        List<StoredSubmission> lines = new ArrayList<>();
        int revision = 1;
        for (StoredSubmission line : ledger.submissions()) {
            boolean earlier = take.supplements().isEmpty()
                    && line.supplements().isEmpty()
                    && name.kind().has(KindTrait.SUPERSEDED)
                    && line.kind() == name.kind()
                    && line.listWord().equals(name.listWord())
                    && line.asOf().equals(name.asOf());
            revision = Math.max(revision, earlier ? line.revision() + 1 : 1);
            lines.add(earlier && line.outcome() == Submission.Outcome.TAKEN ? line.replaced() : line);
        }
        long number = lines.stream().mapToLong(StoredSubmission::id).max().orElse(0) + 1;
        StoredSubmission stored = new StoredSubmission(
                number,
                take.file().sha256(),
                name.kind(),
                name.listWord(),
                cohort(name),
                name.asOf(),
                name.name(),
                take.file().content().synthetic().orElse(false),
                take.supplements(),
                Submission.Outcome.TAKEN,
                revision,
                report.counts());
        lines.add(stored);
        ledger = new Ledger(lines);
        read.add(stored);
    }

    private Optional<String> cohort(FileName name) {
        return cohorts.find(name.asOf()).map(Cohort::id).map(CohortId::value);
    }

    /** Why a file does not go with what is known of others: synthetic rows and real ones. */
    Optional<Notice> mixed(InboxDecision decision) {
        return decision instanceof InboxDecision.Take take
                ? take.file().content().mixedWith(synthetic.or(ledger::synthetic), take.name())
                : Optional.empty();
    }

    Optional<StoredSubmission> stored(InboxDecision decision) {
        return decision instanceof InboxDecision.AlreadyTaken taken
                ? ledger.find(SubmissionIdentity.of(taken.file().sha256(), taken.name()))
                : read.stream()
                        .filter(one -> one.fileName().equals(decision.file().name()))
                        .findFirst();
    }
}
