package org.bringback.job;

import java.util.List;
import java.util.Set;
import org.bringback.identity.Resolution;
import org.bringback.intake.StoredSubmission;
import org.bringback.reference.CohortId;
import org.bringback.reference.ListId;
import org.bringback.reference.Status;
import org.bringback.status.SnapshotKey;
import org.bringback.status.Snapshots;

/** Finds out who is who, and makes a snapshot of every list and day that this changes. */
final class SnapshotStep {

    private final Night night;
    private final CohortId cohort;

    SnapshotStep(Night night) {
        this.night = night;
        this.cohort = night.cohort().id();
    }

    void run() {
        night.progress().begin("who is who", 0);
        Set<Long> touched =
                new Resolution(night.state().database()).resolve(cohort).touched();
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
                snapshots.make(new SnapshotKey(cohort, new ListId(export.listWord()), export.asOf()), reason(export));
            }
            night.progress().advance(1);
        }
    }

    /** Why there is a new revision, where there is one. */
    private static String reason(StoredSubmission export) {
        return export.revision() > 1 ? "a corrected export" : "restated: rows corrected, persons merged or told apart";
    }
}
