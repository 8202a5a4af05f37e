package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.Night;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;

/** The steps of a night, one by one and by hand. */
public final class SingleSteps {

    private final Installation installation;
    private final State state;
    private final ReferenceContext referenceContext;
    private final Progress progress;
    private final SubmissionStore submissions;

    public SingleSteps(Installation installation, State state, ReferenceContext referenceContext, Progress progress) {
        this.installation = installation;
        this.state = state;
        this.referenceContext = referenceContext;
        this.progress = progress;
        this.submissions = new SubmissionStore(state.database());
    }

    /** Takes files in, whatever their day, and does nothing else. */
    public RunSummary intake(List<Path> files) throws IOException, JobFailedException {
        Inbox inbox = Inbox.given(files);
        IntakePlan plan = IntakePlan.of(inbox, submissions.list(), referenceContext);
        Night night = night(Path.of("."), LocalDate.MAX, anyCohort(), plan, ReportSelection.usual());
        for (InboxDecision.Take take : plan.takes(night.asOf())) {
            inbox.archive(take.file().sha256(), state);
        }
        new BatchRun(night).run(NightJob.INTAKE_ONLY);
        return new RunSummaryReader(referenceContext, submissions).filesOf(night);
    }

    private Cohort anyCohort() {
        return referenceContext.reference().cohorts().list().get(0);
    }

    /** Finds out who is who and makes the snapshots, up to a day or of all days known. */
    public RunSummary resolve(Optional<LocalDate> asOf, Path output) throws IOException, JobFailedException {
        return part(NightJob.RESOLVE_ONLY, asOf, output, ReportSelection.usual());
    }

    /** Prints and publishes a day from the snapshots there are. */
    public RunSummary report(Optional<LocalDate> asOf, Path output, ReportSelection selection)
            throws IOException, JobFailedException {
        return part(NightJob.REPORT_ONLY, asOf, output, selection);
    }

    private RunSummary part(String job, Optional<LocalDate> asOf, Path output, ReportSelection selection)
            throws IOException, JobFailedException {
        IntakePlan plan = new IntakePlan(List.of(), submissions.list());
        Optional<LocalDate> day = asOf.isPresent() ? asOf : plan.newest();
        if (day.isEmpty()) {
            return new RunSummaryReader(referenceContext, submissions).nothingAtAll(plan);
        }
        Cohort cohort = NightlyRun.cohort(referenceContext, day.get());
        Night night = night(output, day.get(), cohort, plan, selection);
        new BatchRun(night).run(job);
        return new RunSummaryReader(referenceContext, submissions).read(night, false);
    }

    private Night night(Path output, LocalDate asOf, Cohort cohort, IntakePlan plan, ReportSelection selection) {
        return new Night(
                installation, state, referenceContext, submissions, cohort, asOf, output, plan, selection, progress);
    }

    /** What has run, newest first. */
    public List<PastRun> history() {
        return new RunHistoryStore(state.database())
                .list().stream()
                        .sorted(Comparator.comparingLong(PastRun::number).reversed())
                        .toList();
    }
}
