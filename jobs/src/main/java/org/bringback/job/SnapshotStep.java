package org.bringback.job;

import java.util.List;
import java.util.Set;
import org.bringback.identity.Resolution;
import org.bringback.intake.StoredSubmission;
import org.bringback.reference.CohortId;
import org.bringback.reference.ListId;
import org.bringback.reference.Status;
import org.bringback.status.RevisionReason;
import org.bringback.status.SnapshotKey;
import org.bringback.status.Snapshots;

/** Finds out who is who, and makes a snapshot of every list and day that this changes. */
final class SnapshotStep {

    private final Night night;
    private final CohortId cohort;
    private final WhoIsWho who;

    SnapshotStep(Night night, WhoIsWho who) {
        this.night = night;
        this.who = who;
        this.cohort = night.cohort().id();
    }

    void run() {
        Resolution.Summary persons = who.settle(night);
        Set<Long> touched = persons.touched();
        List<StoredSubmission> exports =
                new Gate(night.submissions().list(), night.country().agencies()).passed();
        List<Status> precedence = night.country().reference().statuses().precedence();
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
    private static RevisionReason reason(StoredSubmission export, Resolution.Summary persons) {
        return export.revision() > 1
                ? RevisionReason.correctedExport()
                : RevisionReason.restated(persons.merged(), persons.split(), persons.moved());
    }
}
