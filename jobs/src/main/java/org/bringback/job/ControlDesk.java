package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.intake.CheckReport;
import org.bringback.intake.FileName;
import org.bringback.intake.InboxDecision;
import org.bringback.intake.InboxFile;
import org.bringback.intake.InboxKind;
import org.bringback.intake.IntakeRules;
import org.bringback.intake.SubmissionStore;
import org.bringback.reference.Cohort;
import org.bringback.source.RefusedFileException;
import org.bringback.source.SourceFiles;
import org.bringback.table.Figures;
import org.bringback.table.StatusTable;
import org.bringback.table.control.ControlFigure;
import org.bringback.table.control.ControlStore;
import org.bringback.table.control.Finding;
import org.bringback.table.control.Reconciliation;

/** Published figures: taken in, and held against themselves and the cases. */
public final class ControlDesk {

    /** Later than any figure, so that the newest date of a file can be found whatever it is. */
    private static final LocalDate FAR = LocalDate.of(2199, 12, 31);

    private final Installation installation;
    private final State state;
    private final IntakeRules country;
    private final SubmissionStore submissions;

    public ControlDesk(Installation installation, State state, IntakeRules country) {
        this.installation = installation;
        this.state = state;
        this.country = country;
        this.submissions = new SubmissionStore(state.database());
    }

    /**
     * Takes a file of published figures in, whatever its name.
     *
     * @param published the day; the newest date in the file where neither this nor the name says it
     */
    public NightReport take(Path file, Optional<LocalDate> published) throws IOException, JobFailedException {
        NightPlan plan = new NightPlan(List.of(decision(file, published)), submissions.list());
        Cohort cohort = country.reference().cohorts().list().get(0);
        Night night = new Night(
                installation,
                state,
                country,
                submissions,
                cohort,
                LocalDate.MAX,
                Path.of("."),
                plan,
                Printing.usual(),
                Progress.SILENT);
        Inbox.given(List.of(file)).archive(SourceFiles.sha256(file), state);
        new BatchRun(night).run(NightJob.INTAKE_ONLY);
        return new NightSummary(country, submissions).filesOf(night);
    }

    private InboxDecision decision(Path file, Optional<LocalDate> published) {
        InboxFile found =
                new InboxFile(file.getFileName().toString(), SourceFiles.sha256(file), true, Optional.empty());
        FileName name = name(file, published);
        boolean known = submissions.list().stream()
                .anyMatch(stored -> stored.sha256().equals(found.sha256())
                        && stored.kind() == InboxKind.CONTROL
                        && stored.asOf().equals(name.asOf()));
        return known
                ? new InboxDecision.AlreadyTaken(found, name)
                : new InboxDecision.Take(found, name, Optional.empty());
    }

    private FileName name(Path file, Optional<LocalDate> published) {
        String name = file.getFileName().toString();
        try {
            FileName said = FileName.parse(name, country.agencies());
            if (said.kind() == InboxKind.CONTROL) {
                return said;
            }
        } catch (RefusedFileException e) {
            // any name will do here
        }
        LocalDate asOf = published.orElseGet(() -> newest(file, name));
        return new FileName(InboxKind.CONTROL, Optional.empty(), asOf, name);
    }

    private LocalDate newest(Path file, String name) {
        FileName provisional = new FileName(InboxKind.CONTROL, Optional.empty(), FAR, name);
        return CheckReport.controlDates(file, provisional, country).stream()
                .max(Comparator.naturalOrder())
                .orElse(FAR);
    }

    /** The deviations of a file that was taken in. */
    public List<Finding> findings(Path file) {
        List<ControlFigure> figures = new ControlStore(state.database()).figuresOf(SourceFiles.sha256(file));
        return Reconciliation.findings(figures, computed(figures));
    }

    private List<StatusTable> computed(List<ControlFigure> figures) {
        List<StatusTable> tables = new ArrayList<>();
        figures.stream()
                .map(ControlFigure::asOf)
                .distinct()
                .sorted()
                .forEach(day -> country.reference()
                        .cohorts()
                        .find(day)
                        .map(cohort -> new Figures(
                                state.database(),
                                country.agencies(),
                                country.reference().statuses(),
                                cohort))
                        .ifPresent(known -> tables.addAll(known.all(day, known.dayBefore(day)))));
        return tables;
    }
}
