package org.bringback.job.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.job.intake.Night;
import org.bringback.reference.agency.ListId;
import org.bringback.status.SnapshotKey;
import org.bringback.status.SnapshotResult;
import org.bringback.status.Snapshots;
import org.bringback.table.status.CohortTables;

/** Which snapshot counts for a list in a night: the day's, or an earlier one carried forward. */
public final class SnapshotSelection {

    private final Night night;
    private final CohortTables figures;
    private final Snapshots snapshots;

    public SnapshotSelection(Night night) {
        this.night = night;
        this.figures = new CohortTables(
                night.state().database(),
                night.referenceContext().agencies(),
                night.referenceContext().reference().statuses(),
                night.cohort());
        this.snapshots = new Snapshots(
                night.state().database(),
                night.referenceContext().reference().statuses().precedence());
    }

    public Optional<LocalDate> dayOf(ListId list) {
        Optional<LocalDate> carried = figures.missingOn(night.asOf()).get(list);
        return carried != null ? carried : Optional.of(night.asOf());
    }

    public SnapshotResult snapshot(ListId list, LocalDate asOf) {
        return snapshots.get(new SnapshotKey(night.cohort().id(), list, asOf));
    }
}
