package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.InboxDecision;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.reference.Cohort;

/** The steps of a night, one by one and by hand. */
public final class SingleSteps {

    private final Installation installation;
    private final State state;
    private final IntakeRules country;
    private final Progress progress;
    private final SubmissionStore submissions;

    public SingleSteps(Installation installation, State state, IntakeRules country, Progress progress) {
        this.installation = installation;
        this.state = state;
        this.country = country;
        this.progress = progress;
        this.submissions = new SubmissionStore(state.database());
    }

    /** Takes files in, whatever their day, and does nothing else. */
    public NightReport intake(List<Path> files) throws IOException, JobFailedException {
        Inbox inbox = Inbox.given(files);
        NightPlan plan = NightPlan.of(inbox, submissions.list(), country);
        Night night = night(Path.of("."), LocalDate.MAX, anyCohort(), plan, Printing.usual());
        for (InboxDecision.Take take : plan.takes(night.asOf())) {
            inbox.archive(take.file().sha256(), state);
        }
        new BatchRun(night).run(NightJob.INTAKE_ONLY);
        return new NightSummary(country, submissions).filesOf(night);
    }

    private Cohort anyCohort() {
        return country.reference().cohorts().list().get(0);
    }

    /** Finds out who is who and makes the snapshots, up to a day or of all days known. */
    public NightReport resolve(Optional<LocalDate> asOf, Path output) throws IOException, JobFailedException {
        return part(NightJob.RESOLVE_ONLY, asOf, output, Printing.usual());
    }

    /** Prints and publishes a day from the snapshots there are. */
    public NightReport report(Optional<LocalDate> asOf, Path output, Printing printing)
            throws IOException, JobFailedException {
        return part(NightJob.REPORT_ONLY, asOf, output, printing);
    }

    private NightReport part(String job, Optional<LocalDate> asOf, Path output, Printing printing)
            throws IOException, JobFailedException {
        NightPlan plan = new NightPlan(List.of(), submissions.list());
        Optional<LocalDate> day = asOf.isPresent() ? asOf : plan.newest();
        if (day.isEmpty()) {
            return new NightSummary(country, submissions).nothingAtAll(plan);
        }
        Cohort cohort = Nightly.cohort(country, day.get());
        Night night = night(output, day.get(), cohort, plan, printing);
        new BatchRun(night).run(job);
        return new NightSummary(country, submissions).of(night, false);
    }

    private Night night(Path output, LocalDate asOf, Cohort cohort, NightPlan plan, Printing printing) {
        return new Night(installation, state, country, submissions, cohort, asOf, output, plan, printing, progress);
    }

    /** What has run, newest first. */
    public List<PastRun> history() {
        return new HistoryStore(state.database())
                .list().stream()
                        .sorted(Comparator.comparingLong(PastRun::number).reversed())
                        .toList();
    }
}
