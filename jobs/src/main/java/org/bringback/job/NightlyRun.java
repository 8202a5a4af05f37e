package org.bringback.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.Night;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.NoCohortException;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;

/** Everything cron needs: takes the inbox in, finds out who is who, counts, prints and publishes. */
public final class NightlyRun {

    private final Installation installation;
    private final State state;
    private final ReferenceContext referenceContext;
    private final Progress progress;
    private final SubmissionStore submissions;

    public NightlyRun(Installation installation, State state, ReferenceContext referenceContext, Progress progress) {
        this.installation = installation;
        this.state = state;
        this.referenceContext = referenceContext;
        this.progress = progress;
        this.submissions = new SubmissionStore(state.database());
    }

    /**
     * Runs the night, or what is left of it when an earlier attempt with the same inputs did not end.
     *
     * @throws NoCohortException when the as-of date belongs to no cohort
     * @throws JobFailedException when a step failed; giving the same command again goes on
     */
    public RunSummary run(NightlyRequest request) throws IOException, JobFailedException {
        progress.begin("looking at the inbox", 0);
        Inbox inbox = Inbox.look(request.inbox(), request.settle());
        IntakePlan plan = IntakePlan.of(inbox, submissions.list(), referenceContext);
        Optional<LocalDate> asOf = request.asOf().isPresent() ? request.asOf() : plan.newest();
        if (asOf.isEmpty()) {
            return new RunSummaryReader(referenceContext, submissions).nothingAtAll(plan);
        }
        Night night = night(request, asOf.get(), plan);
        for (InboxDecision.Take take : plan.takes(asOf.get())) {
            inbox.archive(take.file().sha256(), state);
        }
        boolean fresh = new BatchRun(night).runUnlessDone();
        return new RunSummaryReader(referenceContext, submissions).read(night, !fresh);
    }

    private Night night(NightlyRequest request, LocalDate asOf, IntakePlan plan) {
        Cohort cohort = cohort(referenceContext, asOf);
        return new Night(
                installation,
                state,
                referenceContext,
                submissions,
                cohort,
                asOf,
                request.output(),
                plan,
                request.selection(),
                progress);
    }

    /** @throws NoCohortException when the day belongs to no cohort */
    public static Cohort cohort(ReferenceContext referenceContext, LocalDate asOf) {
        return referenceContext.reference().cohorts().find(asOf).orElseThrow(() -> new NoCohortException(asOf));
    }
}
