package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.StandingRelease;
import org.bringback.job.workspace.ReleaseParameters;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.RunParameters;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.Cohort;
import org.bringback.table.status.CohortTables;

/**
 * Releases of this state that print figures which were restated since: two releases that stand must not disagree about a
 * day. A release says in its manifest which revision of which day it prints.
 */
public final class StaleReleases {

    private final Workspace workspace;
    private final Path output;

    public StaleReleases(Workspace workspace, Path output) {
        this.workspace = workspace;
        this.output = output;
    }

    /** Their days, oldest first. */
    public List<LocalDate> days() throws IOException {
        return list().stream().map(StandingRelease::asOf).toList();
    }

    /** What makes each of them again, with the reports that it has. */
    List<ReleaseParameters> parameters() throws IOException {
        ReportSelection nothing = new ReportSelection(Set.of(), Set.of(), false);
        return list().stream()
                .map(stale -> new ReleaseParameters(
                                RunParameters.about(stale.asOf(), workspace), output, nothing, false)
                        .printing(stale.manifest()))
                .toList();
    }

    private List<StandingRelease> list() throws IOException {
        return StandingRelease.list(output).stream().filter(this::isStale).toList();
    }

    private boolean isStale(StandingRelease standing) {
        Manifest.Printed printed = standing.manifest().printed();
        Optional<Cohort> cohort =
                workspace.referenceContext().reference().cohorts().find(standing.asOf());
        return printed != null
                && workspace.state().id().equals(standing.manifest().state())
                && cohort.isPresent()
                && isStale(workspace.tables(cohort.get()), standing.asOf(), printed.nations());
    }

    /** A day that is not counted yet was restated by nobody: a demo that begins again meets its own releases. */
    private static boolean isStale(CohortTables figures, LocalDate asOf, SortedMap<String, Integer> printed) {
        return figures.dates().contains(asOf) && !nations(figures, asOf).equals(printed);
    }

    /** The nation's revision at every day whose figures a day's release prints. */
    static SortedMap<String, Integer> nations(CohortTables figures, LocalDate asOf) {
        SortedMap<String, Integer> nations = new TreeMap<>();
        Stream.concat(figures.dayBefore(asOf).stream(), Stream.of(asOf))
                .forEach(day -> nations.put(day.toString(), figures.nationalRevision(day)));
        return nations;
    }
}
