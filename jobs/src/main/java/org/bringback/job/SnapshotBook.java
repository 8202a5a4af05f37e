package org.bringback.job;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.reference.ListId;
import org.bringback.status.SnapshotKey;
import org.bringback.status.SnapshotResult;
import org.bringback.status.Snapshots;
import org.bringback.table.Figures;

/** Which snapshot counts for a list in a night: the day's, or an earlier one carried forward. */
final class SnapshotBook {

    private final Night night;
    private final Figures figures;
    private final Snapshots snapshots;

    SnapshotBook(Night night) {
        this.night = night;
        this.figures = new Figures(
                night.state().database(),
                night.country().agencies(),
                night.country().reference().statuses(),
                night.cohort());
        this.snapshots = new Snapshots(
                night.state().database(), night.country().reference().statuses().precedence());
    }

    Optional<LocalDate> dayOf(ListId list) {
        Optional<LocalDate> carried = figures.missingOn(night.asOf()).get(list);
        return carried != null ? carried : Optional.of(night.asOf());
    }

    SnapshotResult snapshot(ListId list, LocalDate asOf) {
        return snapshots.get(new SnapshotKey(night.cohort().id(), list, asOf));
    }
}
