package org.bringback.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bringback.identity.decision.ReviewDecisionStore;
import org.bringback.intake.submission.KindTrait;
import org.bringback.job.casework.AnswerFiles;
import org.bringback.job.casework.retention.Retention;
import org.bringback.job.identity.ParticipantComparison;
import org.bringback.job.intake.FileKeeper;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.PlanIdentity;
import org.bringback.job.intake.ReturningRows;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.release.PageLinks;
import org.bringback.job.release.ProgrammeRelease;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Everything cron needs: takes the inbox in, finds out who is who, counts, prints and publishes. */
public final class NightlyRun {

    private final Workspace workspace;
    private final Progress progress;
    private final Optional<Path> answerPassword;

    public NightlyRun(Workspace workspace, Progress progress) {
        this(workspace, progress, Optional.empty());
    }

    /** @param answerPassword a file with the password of partners' encrypted answers */
    public NightlyRun(Workspace workspace, Progress progress, Optional<Path> answerPassword) {
        this.workspace = workspace;
        this.progress = progress;
        this.answerPassword = answerPassword;
    }

    /**
     * Runs the night, or what is left of it when an earlier attempt with the same inputs did not end.
     *
     * @throws org.bringback.job.workspace.NoCohortException when the as-of date belongs to no cohort
     * @throws JobFailedException when a step failed; giving the same command again goes on
     */
    public RunSummary run(NightlyRequest request) throws IOException, JobFailedException {
        StateJournal journal = new StateJournal(workspace.state());
        journal.record();
        journal.recordPublications();
        Retention.end(workspace.database());
        progress.begin(new BilingualText("ตรวจกล่องรับไฟล์", "looking at the inbox"), 0);
        Inbox inbox = inbox(request);
        IntakePlan offered = IntakePlan.of(inbox, workspace.ledger(), workspace.referenceContext())
                .confirming(request.accepted());
        Optional<LocalDate> asOf = request.asOf().isPresent() ? request.asOf() : offered.newest();
        RunSummaryReader summary = new RunSummaryReader(workspace);
        if (asOf.isEmpty()) {
            IntakePlan programmes = offered.only(KindTrait.PROGRAMME);
            if (programmes.takesAny()) {
                new SingleSteps(workspace, progress).intake(programmes);
            }
            return withProgrammes(
                    offered.holds(KindTrait.PROGRAMME)
                            ? summary.programmesOnly(programmes)
                            : summary.nothingAtAll(offered),
                    request);
        }
        progress.about(asOf.get());
        RunParameters run = RunParameters.about(asOf.get(), workspace);
        ReleaseParameters release = new ReleaseParameters(run, request.output(), request.selection(), request.replace())
                .permitted(workspace);
        if (!offered.isAbout(run.asOf())) {
            workspace.requireReported(run.asOf());
        }
        requireRoom(offered.upTo(run.asOf(), run.cohort()));
        boolean mended = !new RunHistoryStore(workspace.database())
                .lastNightHad(workspace.installation().fingerprint());
        IntakePlan plan = FileKeeper.keep(
                new ReturningRows(workspace)
                        .addTo(offered.upTo(run.asOf(), run.cohort()).accepting(request.accepted()), file -> mended),
                workspace.state().keeper().orElseThrow());
        PublishedAgain again = PublishedAgain.since(request.output());
        boolean fresh = new BatchRun(workspace, progress).with(plan).runUnlessDone(parameters(plan, release), release);
        return withProgrammes(summary.read(run, request.output(), plan, !fresh, again.days(run.asOf())), request);
    }

    /** After the cohort, whose figures the portfolio shows; and the page of casework is where the cohort's pages say. */
    private RunSummary withProgrammes(RunSummary summary, NightlyRequest request) throws IOException {
        if (PageLinks.hasCasework(workspace)) {
            PageLinks.writeDays(PageLinks.CASEWORK, request.output().resolve(ReleaseParameters.CASEWORK));
        }
        ProgrammeRelease.Wish wish = new ProgrammeRelease.Wish(
                Optional.empty(),
                request.output(),
                request.selection().languages(),
                request.selection().internal(),
                request.replace());
        boolean compared = ParticipantComparison.run(workspace);
        ProgrammeRelease release = new ProgrammeRelease(workspace, wish, progress);
        return summary.with(compared ? release.publish() : release.publishWhatIsNew());
    }

    private Inbox inbox(NightlyRequest request) throws IOException {
        Predicate<String> names = Inbox.names(workspace.ledger(), workspace.referenceContext());
        Inbox inbox = request.settle().isPresent()
                ? Inbox.look(request.inbox(), request.settle().get(), names)
                : Inbox.marked(request.inbox(), names);
        return answerPassword.isEmpty()
                ? inbox
                : inbox.with(AnswerFiles.opening(
                        answerPassword.get(),
                        Files.createTempDirectory("bringback-answers-"),
                        workspace.installation().jobs()));
    }

    /** Says what a large night needs, and refuses one that would end in the middle. */
    private void requireRoom(IntakePlan plan) throws IOException {
        List<Path> files = plan.takes().stream().map(take -> take.file().path()).toList();
        long stored = workspace.ledger().submissions().stream()
                .mapToLong(submission -> submission.counts().seen())
                .sum();
        NightNeeds needs = NightNeeds.of(files, stored);
        MachineResources machine = MachineResources.with(workspace.state().folder());
        if (needs.isLarge()) {
            progress.begin(needs.text(machine.server()), 0);
            needs.advice(machine.server()).ifPresent(advice -> progress.begin(advice, 0));
        }
        if (!files.isEmpty()) {
            machine.require(needs);
        }
    }

    private JobParametersBuilder parameters(IntakePlan plan, ReleaseParameters release) {
        JobParametersBuilder parameters = new JobParametersBuilder();
        new PlanIdentity(plan).addTo(parameters);
        release.addTo(parameters);
        // files may be accepted by hand between two nights on the same inbox
        parameters.addLong(
                "accepted-files", (long) workspace.submissions().accepted().size());
        return parameters.addLong("judgements", decisions(workspace, release.run()));
    }

    /** How many decisions people have made: with another one the same inputs are another night. */
    static long decisions(Workspace workspace, RunParameters run) {
        return new ReviewDecisionStore(workspace.database(), run.cohort().id()).size();
    }
}
