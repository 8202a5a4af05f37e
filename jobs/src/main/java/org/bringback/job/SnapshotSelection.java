package org.bringback.job;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ListId;
import org.bringback.status.SnapshotKey;
import org.bringback.status.SnapshotResult;
import org.bringback.status.Snapshots;
import org.bringback.table.status.CohortTables;

/** Which snapshot counts for a list in a run: the day's, or an earlier one carried forward. */
final class SnapshotSelection {

    private final RunParameters run;
    private final CohortTables figures;
    private final Snapshots snapshots;

    public SnapshotSelection(Workspace workspace, RunParameters run) {
        this.run = run;
        this.figures = workspace.tables(run.cohort());
        this.snapshots = new Snapshots(
                workspace.database(),
                workspace.referenceContext().reference().statuses().precedence());
    }

    public Optional<LocalDate> dayOf(ListId list) {
        Optional<LocalDate> carried = figures.missingOn(run.asOf()).get(list);
        return carried != null ? carried : Optional.of(run.asOf());
    }

    public SnapshotResult snapshot(ListId list, LocalDate asOf) {
        return snapshots.get(new SnapshotKey(run.cohort().id(), list, asOf));
    }
}
