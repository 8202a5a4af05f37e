package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.job.casework.retention.Retention;
import org.bringback.job.intake.FileKeeper;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.PlanIdentity;
import org.bringback.job.intake.ReturningRows;
import org.bringback.job.journal.StateJournal;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.MessageLanguage;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** The steps of a night, one by one and by hand. */
public final class SingleSteps {

    private final Workspace workspace;
    private final Progress progress;

    public SingleSteps(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * Takes files in, whatever their day, and does nothing else.
     *
     * @param accepted names of those that may have far fewer rows than the last ones of their lists
     */
    public RunSummary intake(List<Path> files, Set<String> accepted) throws IOException, JobFailedException {
        return intake(offered(files).confirming(accepted).accepting(accepted));
    }

    /** The same, and of those taken in before the rows that were set aside and would be taken now. */
    public RunSummary intakeAgain(List<Path> files, Set<String> accepted) throws IOException, JobFailedException {
        IntakePlan offered = offered(files).confirming(accepted).accepting(accepted);
        Set<String> again = offered.decisions().stream()
                .map(decision -> decision.file().sha256())
                .collect(Collectors.toSet());
        return intake(new ReturningRows(workspace).addTo(offered, file -> again.contains(file.sha256())));
    }

    private IntakePlan offered(List<Path> files) throws IOException {
        return IntakePlan.of(Inbox.given(files), workspace.ledger(), workspace.referenceContext());
    }

    RunSummary intake(IntakePlan offered) throws IOException, JobFailedException {
        // a state with an archive and no journal could not be rebuilt
        new StateJournal(workspace.state()).record();
        Retention.end(workspace.database());
        IntakePlan plan = FileKeeper.keep(offered, workspace.state().keeper().orElseThrow());
        takeIn(plan);
        new StateJournal(workspace.state()).record();
        return new RunSummaryReader(workspace).files(plan);
    }

    /** Reads files that are in the archive. */
    void takeIn(IntakePlan plan) throws JobFailedException {
        JobParametersBuilder parameters = new JobParametersBuilder();
        new PlanIdentity(plan).addTo(parameters);
        new BatchRun(workspace, progress).with(plan).run(NightJob.INTAKE_ONLY, parameters);
    }

    /** Finds out who is who and makes the snapshots, up to a day. */
    void settle(LocalDate asOf) throws IOException, JobFailedException {
        progress.about(asOf);
        RunParameters run = RunParameters.about(asOf, workspace);
        JobParametersBuilder parameters = new JobParametersBuilder();
        run.addTo(parameters);
        parameters.addLong("judgements", NightlyRun.decisions(workspace, run));
        part(NightJob.RESOLVE_ONLY, parameters);
    }

    /** Finds out who is who and makes the snapshots, up to a day or of all days known. */
    public RunSummary resolve(Optional<LocalDate> asOf, Path output) throws IOException, JobFailedException {
        Optional<LocalDate> day = dayOrNewest(asOf);
        if (day.isEmpty()) {
            return new RunSummaryReader(workspace).nothingAtAll(IntakePlan.empty(workspace.ledger()));
        }
        settle(day.get());
        new StateJournal(workspace.state()).recordNight(day.get());
        return summary(RunParameters.about(day.get(), workspace), output, List.of());
    }

    /**
     * Prints and publishes a day from the snapshots there are.
     *
     * @param replace whether a release that another state made may be replaced, or one that has more
     * @throws org.bringback.job.workspace.SetupException when no list has figures of the day
     */
    public RunSummary report(Optional<LocalDate> asOf, Path output, ReportSelection selection, boolean replace)
            throws IOException, JobFailedException {
        Optional<LocalDate> day = dayOrNewest(asOf);
        if (day.isEmpty()) {
            return new RunSummaryReader(workspace).nothingAtAll(IntakePlan.empty(workspace.ledger()));
        }
        progress.about(day.get());
        RunParameters run = RunParameters.about(day.get(), workspace);
        JobParametersBuilder parameters = new JobParametersBuilder();
        workspace.requireReported(run.asOf());
        new ReleaseParameters(run, output, selection, replace)
                .permitted(workspace)
                .addTo(parameters);
        PublishedAgain again = PublishedAgain.since(output);
        part(NightJob.REPORT_ONLY, parameters);
        return summary(run, output, again.days(run.asOf()));
    }

    private Optional<LocalDate> dayOrNewest(Optional<LocalDate> asOf) {
        return asOf.isPresent() ? asOf : workspace.ledger().newestDay();
    }

    private void part(String job, JobParametersBuilder parameters) throws JobFailedException {
        parameters.addString("ledger", new PlanIdentity(IntakePlan.empty(workspace.ledger())).otherLedger());
        new BatchRun(workspace, progress).run(job, parameters);
    }

    private RunSummary summary(RunParameters run, Path output, List<LocalDate> again) throws IOException {
        return new RunSummaryReader(workspace).read(run, output, IntakePlan.empty(workspace.ledger()), false, again);
    }

    /**
     * What has run, newest first.
     *
     * @param language of the reasons
     */
    public List<PastRun> history(MessageLanguage language) {
        List<PastRun> runs = new ArrayList<>(new RunHistoryStore(workspace.database()).listUnrecorded());
        runs.addAll(new CommandRunStore(workspace.database()).list(language));
        return PastRun.newestFirst(runs);
    }
}
