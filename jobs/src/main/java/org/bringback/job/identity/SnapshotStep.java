package org.bringback.job.identity;

import java.util.List;
import java.util.Set;
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
import org.bringback.status.Snapshots;

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
        progress.begin("who is who", 0);
        IdentityResolution.Summary persons = identityService.settle(run);
        Set<Long> touched = persons.touched();
        List<StoredSubmission> exports = new QualityGate(
                        workspace.submissions().list(),
                        workspace.referenceContext().agencies(),
                        workspace.submissions().accepted())
                .passed();
        List<Status> precedence =
                workspace.referenceContext().reference().statuses().precedence();
        Snapshots snapshots = new Snapshots(workspace.database(), precedence);
        progress.begin("counting", exports.size());
        for (StoredSubmission export : exports) {
            boolean ofThisDay = export.asOf().equals(run.asOf());
            if (export.cohort().filter(cohort.value()::equals).isPresent()
                    && (ofThisDay || touched.contains(export.id()))
                    && !export.asOf().isAfter(run.asOf())) {
                snapshots.make(
                        new SnapshotKey(cohort, new ListId(export.listWord()), export.asOf()), reason(export, persons));
            }
            progress.advance(1);
        }
    }

    /** Why there is a new revision, where there is one. */
    private static RevisionReason reason(StoredSubmission export, IdentityResolution.Summary persons) {
        return export.revision() > 1
                ? RevisionReason.correctedExport()
                : RevisionReason.restated(persons.merged(), persons.split(), persons.moved());
    }
}
