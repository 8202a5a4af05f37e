package org.bringback.job.identity;

import java.util.List;
import java.util.Set;
import org.bringback.identity.resolution.IdentityResolution;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.intake.Night;
import org.bringback.job.intake.QualityGate;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.status.RevisionReason;
import org.bringback.status.SnapshotKey;
import org.bringback.status.Snapshots;

/** Finds out who is who, and makes a snapshot of every list and day that this changes. */
final class SnapshotStep {

    private final Night night;
    private final CohortId cohort;
    private final IdentityService identityService;

    SnapshotStep(Night night, IdentityService identityService) {
        this.night = night;
        this.identityService = identityService;
        this.cohort = night.cohort().id();
    }

    void run() {
        IdentityResolution.Summary persons = identityService.settle(night);
        Set<Long> touched = persons.touched();
        List<StoredSubmission> exports = new QualityGate(
                        night.submissions().list(), night.referenceContext().agencies())
                .passed();
        List<Status> precedence =
                night.referenceContext().reference().statuses().precedence();
        Snapshots snapshots = new Snapshots(night.state().database(), precedence);
        night.progress().begin("counting", exports.size());
        for (StoredSubmission export : exports) {
            boolean ofThisNight = export.asOf().equals(night.asOf());
            if (export.cohort().filter(cohort.value()::equals).isPresent()
                    && (ofThisNight || touched.contains(export.id()))
                    && !export.asOf().isAfter(night.asOf())) {
                snapshots.make(
                        new SnapshotKey(cohort, new ListId(export.listWord()), export.asOf()), reason(export, persons));
            }
            night.progress().advance(1);
        }
    }

    /** Why there is a new revision, where there is one. */
    private static RevisionReason reason(StoredSubmission export, IdentityResolution.Summary persons) {
        return export.revision() > 1
                ? RevisionReason.correctedExport()
                : RevisionReason.restated(persons.merged(), persons.split(), persons.moved());
    }
}
