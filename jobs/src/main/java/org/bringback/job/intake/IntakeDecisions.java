package org.bringback.job.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.inbox.FileInspector;
import org.bringback.intake.inbox.FoundFile;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.inbox.InboxPlan;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionIdentity;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohorts;

/** Opens files and decides what is to be done with each, whatever day a run is about. */
final class IntakeDecisions {

    private final Ledger ledger;
    private final ReferenceContext referenceContext;
    private final Cohorts cohorts;

    IntakeDecisions(Ledger ledger, ReferenceContext referenceContext) {
        this.ledger = ledger;
        this.referenceContext = referenceContext;
        this.cohorts = referenceContext.reference().cohorts();
    }

    List<InboxDecision> about(List<FoundFile> found) {
        List<InboxFile> files = new FileInspector(referenceContext, ledger).inspect(found);
        return InboxPlan.decide(files, ledger, referenceContext.agencies()).stream()
                .map(this::ofSomeCohort)
                .toList();
    }

    /** The same about one file of which somebody says what it is. */
    InboxDecision about(FoundFile file, FileName name) {
        InboxFile found = new FileInspector(referenceContext, ledger).inspect(file, name);
        return ofSomeCohort(decision(found, name));
    }

    private InboxDecision decision(InboxFile found, FileName name) {
        Optional<Notice> refusal = found.problem().or(() -> found.content().refusal());
        if (refusal.isPresent()) {
            return new InboxDecision.Refuse(found, Optional.of(name), refusal.get());
        }
        return ledger.find(SubmissionIdentity.of(found.sha256(), name))
                        .filter(stored -> stored.outcome() != Submission.Outcome.REFUSED)
                        .isPresent()
                ? new InboxDecision.AlreadyTaken(found, name)
                : new InboxDecision.Take(found, name, Optional.empty());
    }

    /** Figures of a day on which nobody was tracked would count for nothing, and may not choose the run's day. */
    private InboxDecision ofSomeCohort(InboxDecision decision) {
        Optional<FileName> claim = DecisionNames.ofTake(decision)
                .filter(name -> name.kind().has(KindTrait.COUNTED))
                .filter(name -> cohorts.find(name.asOf()).isEmpty());
        return claim.<InboxDecision>map(name -> new InboxDecision.Refuse(
                        decision.file(),
                        claim,
                        new Notice(
                                NoticeCode.NO_COHORT,
                                name.location(),
                                days(),
                                name.asOf().toString())))
                .orElse(decision);
    }

    private String days() {
        return cohorts.list().stream()
                .map(cohort -> cohort.id() + " (" + cohort.from() + "–" + cohort.to() + ")")
                .collect(Collectors.joining(", "));
    }
}
