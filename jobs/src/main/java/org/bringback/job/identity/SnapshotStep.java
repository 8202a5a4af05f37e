package org.bringback.job.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.identity.decision.CountedDecisionStore;
import org.bringback.identity.resolution.IdentityResolution;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.status.RevisionReason;
import org.bringback.status.SnapshotKey;
import org.bringback.status.SnapshotResult;
import org.bringback.status.Snapshots;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.BilingualText;

/** Finds out who is who, and makes a snapshot of every list and day that this changes. */
final class SnapshotStep {

    private final Workspace workspace;
    private final RunParameters run;
    private final CohortId cohort;
    private final IdentityService identityService;
    private final Progress progress;

    SnapshotStep(Workspace workspace, RunParameters run, IdentityService identityService, Progress progress) {
        this.workspace = workspace;
        this.run = run;
        this.cohort = run.cohort().id();
        this.identityService = identityService;
        this.progress = progress;
    }

    void run() {
        progress.begin(new BilingualText("ตรวจว่าใครเป็นใคร", "who is who"), 0);
        List<StoredSubmission> ledger = workspace.submissions().list();
        QualityGate gate = QualityGate.about(workspace, ledger);
        IdentityResolution.Summary persons = identityService.settle(run, gate.withheld());
        int decided = new CountedDecisionStore(workspace.database(), cohort).countNew();
        Set<String> corrected = corrected(ledger, persons.touched());
        List<StoredSubmission> exports = gate.passed();
        List<Status> precedence =
                workspace.referenceContext().reference().statuses().precedence();
        Snapshots snapshots = new Snapshots(workspace.database(), precedence);
        List<LocalDate> changed = new ArrayList<>();
        progress.begin(new BilingualText("นับจำนวน", "counting"), exports.size());
        for (StoredSubmission export : exports) {
            boolean ofThisDay = export.asOf().equals(run.asOf());
            if (export.cohort().filter(cohort.value()::equals).isPresent()
                    && (ofThisDay
                            || (persons.touched().contains(export.id()) || corrected.contains(export.sha256())))) {
                SnapshotResult made = snapshots.make(
                        new SnapshotKey(cohort, new ListId(export.listWord()), export.asOf()),
                        reason(export, persons, decided));
                if (made.fresh()) {
                    changed.add(export.asOf());
                }
            }
            progress.advance(1);
        }
        FigureStore figures = new FigureStore(workspace.database(), precedence);
        changed.stream().min(Comparator.naturalOrder()).ifPresent(first -> figures.enterNations(cohort, first));
    }

    /** SHA-256 of the exports of which rows that came back corrected are touched: their figures change too. */
    private static Set<String> corrected(List<StoredSubmission> ledger, Set<Long> touched) {
        return ledger.stream()
                .filter(submission -> touched.contains(submission.id()))
                .flatMap(submission -> submission.supplements().stream())
                .collect(Collectors.toSet());
    }

    /** Why there is a new revision, where there is one. */
    private static RevisionReason reason(StoredSubmission export, IdentityResolution.Summary persons, int decided) {
        return export.revision() > 1 && persons.entered().contains(export.id())
                ? RevisionReason.correctedExport()
                : RevisionReason.restated(persons.merged(), persons.split(), persons.moved(), decided);
    }
}
