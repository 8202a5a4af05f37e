package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.inbox.InboxDecision;
import org.bringback.intake.inbox.InboxFile;
import org.bringback.intake.store.SubmissionStore;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.intake.Night;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.table.control.Reconciliation;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFigureStore;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.status.CohortTables;
import org.bringback.table.status.StatusTable;

/** Published figures: taken in, and held against themselves and the cases. */
public final class ControlFigureIntake {

    /** Later than any figure, so that the newest date of a file can be found whatever it is. */
    private static final LocalDate FAR = LocalDate.of(2199, 12, 31);

    private final Installation installation;
    private final State state;
    private final ReferenceContext referenceContext;
    private final SubmissionStore submissions;

    public ControlFigureIntake(Installation installation, State state, ReferenceContext referenceContext) {
        this.installation = installation;
        this.state = state;
        this.referenceContext = referenceContext;
        this.submissions = new SubmissionStore(state.database());
    }

    /**
     * Takes a file of published figures in, whatever its name.
     *
     * @param published the day; the newest date in the file where neither this nor the name says it
     */
    public RunSummary take(Path file, Optional<LocalDate> published) throws IOException, JobFailedException {
        IntakePlan plan = new IntakePlan(List.of(decision(file, published)), submissions.list());
        Cohort cohort = referenceContext.reference().cohorts().list().get(0);
        Night night = new Night(
                installation,
                state,
                referenceContext,
                submissions,
                cohort,
                LocalDate.MAX,
                Path.of("."),
                plan,
                ReportSelection.usual(),
                Progress.SILENT);
        Inbox.given(List.of(file)).archive(SourceFiles.sha256(file), state);
        new BatchRun(night).run(NightJob.INTAKE_ONLY);
        return new RunSummaryReader(referenceContext, submissions).filesOf(night);
    }

    private InboxDecision decision(Path file, Optional<LocalDate> published) {
        InboxFile found =
                new InboxFile(file.getFileName().toString(), SourceFiles.sha256(file), true, Optional.empty());
        FileName name = name(file, published);
        boolean known = submissions.list().stream()
                .anyMatch(stored -> stored.sha256().equals(found.sha256())
                        && stored.kind() == SubmissionKind.CONTROL
                        && stored.asOf().equals(name.asOf()));
        return known
                ? new InboxDecision.AlreadyTaken(found, name)
                : new InboxDecision.Take(found, name, Optional.empty());
    }

    private FileName name(Path file, Optional<LocalDate> published) {
        String name = file.getFileName().toString();
        try {
            FileName said = FileName.parse(name, referenceContext.agencies());
            if (said.kind() == SubmissionKind.CONTROL) {
                return said;
            }
        } catch (RefusedFileException e) {
            // any name will do here
        }
        LocalDate asOf = published.orElseGet(() -> newest(file, name));
        return new FileName(SubmissionKind.CONTROL, Optional.empty(), asOf, name);
    }

    private LocalDate newest(Path file, String name) {
        FileName provisional = new FileName(SubmissionKind.CONTROL, Optional.empty(), FAR, name);
        return CheckReport.controlDates(file, provisional, referenceContext).stream()
                .max(Comparator.naturalOrder())
                .orElse(FAR);
    }

    /** The deviations of a file that was taken in. */
    public List<ControlFinding> findings(Path file) {
        List<ControlFigure> figures = new ControlFigureStore(state.database()).figuresOf(SourceFiles.sha256(file));
        return Reconciliation.findings(figures, computed(figures));
    }

    private List<StatusTable> computed(List<ControlFigure> figures) {
        List<StatusTable> tables = new ArrayList<>();
        figures.stream()
                .map(ControlFigure::asOf)
                .distinct()
                .sorted()
                .forEach(day -> referenceContext
                        .reference()
                        .cohorts()
                        .find(day)
                        .map(cohort -> new CohortTables(
                                state.database(),
                                referenceContext.agencies(),
                                referenceContext.reference().statuses(),
                                cohort))
                        .ifPresent(known -> tables.addAll(known.all(day, known.dayBefore(day)))));
        return tables;
    }
}
