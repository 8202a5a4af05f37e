package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.classify.CheckReport;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.job.intake.Inbox;
import org.bringback.job.intake.IntakePlan;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.source.SourceFiles;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.table.control.Reconciliation;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFigureStore;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.status.StatusTable;

/** Published figures: taken in, and held against themselves and the cases. */
public final class ControlFigureIntake {

    /** Later than any figure, so that the newest date of a file can be found whatever it is. */
    private static final LocalDate FAR = LocalDate.of(2199, 12, 31);

    private final Workspace workspace;
    private final ReferenceContext referenceContext;

    public ControlFigureIntake(Workspace workspace) {
        this.workspace = workspace;
        this.referenceContext = workspace.referenceContext();
    }

    /**
     * Takes a file of published figures in, whatever its name.
     *
     * @param published the day; the newest date in the file where neither this nor the name says it
     */
    public RunSummary take(Path file, Optional<LocalDate> published) throws IOException, JobFailedException {
        Ledger ledger = workspace.ledger();
        FileName name = name(file, published);
        IntakePlan plan = IntakePlan.of(Inbox.given(List.of(file)).found().get(0), name, ledger, referenceContext);
        return new SingleSteps(workspace, Progress.SILENT).intake(plan);
    }

    private FileName name(Path file, Optional<LocalDate> published) {
        String name = file.getFileName().toString();
        try {
            FileName said = FileName.parse(name, referenceContext.agencies());
            if (said.kind() == SubmissionKinds.control()) {
                return said;
            }
        } catch (RefusedFileException e) {
            // any name will do here
        }
        LocalDate asOf = published.orElseGet(() -> newest(file, name));
        return new FileName(SubmissionKinds.control(), Optional.empty(), asOf, name);
    }

    private LocalDate newest(Path file, String name) {
        FileName provisional = new FileName(SubmissionKinds.control(), Optional.empty(), FAR, name);
        return CheckReport.controlDates(file, provisional, referenceContext).stream()
                .max(Comparator.naturalOrder())
                .orElse(FAR);
    }

    /** Whether the figures are about a synthetic country. */
    public boolean synthetic() {
        return workspace.synthetic().orElse(false);
    }

    /** The deviations of a file that was taken in. */
    public List<ControlFinding> findings(Path file) {
        List<ControlFigure> figures = new ControlFigureStore(workspace.database()).figuresOf(SourceFiles.sha256(file));
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
                        .map(workspace::tables)
                        .ifPresent(known -> tables.addAll(known.all(day, known.dayBefore(day)))));
        return tables;
    }
}
