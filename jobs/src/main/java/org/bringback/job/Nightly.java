package org.bringback.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.InboxDecision;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.reference.Cohort;

/** Everything cron needs: takes the inbox in, finds out who is who, counts, prints and publishes. */
public final class Nightly {

    private final Installation installation;
    private final State state;
    private final IntakeRules country;
    private final Progress progress;
    private final SubmissionStore submissions;

    public Nightly(Installation installation, State state, IntakeRules country, Progress progress) {
        this.installation = installation;
        this.state = state;
        this.country = country;
        this.progress = progress;
        this.submissions = new SubmissionStore(state.database());
    }

    /**
     * Runs the night, or what is left of it when an earlier attempt with the same inputs did not end.
     *
     * @throws NoCohortException when the as-of date belongs to no cohort
     * @throws JobFailedException when a step failed; giving the same command again goes on
     */
    public NightReport run(NightOrder order) throws IOException, JobFailedException {
        progress.begin("looking at the inbox", 0);
        Inbox inbox = Inbox.look(order.inbox(), order.settle());
        NightPlan plan = NightPlan.of(inbox, submissions.list(), country);
        Optional<LocalDate> asOf = order.asOf().isPresent() ? order.asOf() : plan.newest();
        if (asOf.isEmpty()) {
            return new NightSummary(country, submissions).nothingAtAll(plan);
        }
        Night night = night(order, asOf.get(), plan);
        for (InboxDecision.Take take : plan.takes(asOf.get())) {
            inbox.archive(take.file().sha256(), state);
        }
        boolean fresh = new BatchRun(night).runUnlessDone();
        return new NightSummary(country, submissions).of(night, !fresh);
    }

    private Night night(NightOrder order, LocalDate asOf, NightPlan plan) {
        Cohort cohort = cohort(country, asOf);
        return new Night(
                installation,
                state,
                country,
                submissions,
                cohort,
                asOf,
                order.output(),
                plan,
                order.printing(),
                progress);
    }

    /** @throws NoCohortException when the day belongs to no cohort */
    static Cohort cohort(IntakeRules country, LocalDate asOf) {
        return country.reference().cohorts().find(asOf).orElseThrow(() -> new NoCohortException(asOf));
    }
}
