package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The last of these days: that, or one of which a release of this state stands. */
    LocalDate newest(LocalDate asOf) throws IOException {
        return StandingRelease.list(output).stream()
                .filter(this::isOurs)
                .map(StandingRelease::asOf)
                .filter(day -> day.isAfter(asOf))
                .reduce(asOf, (earlier, later) -> later);
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
        List<StandingRelease> standing = StandingRelease.list(output);
        List<StandingRelease> stale = new ArrayList<>();
        for (StandingRelease release : standing) {
            if (isStale(release, standing)) {
                stale.add(release);
            }
        }
        return stale;
    }

    private boolean isStale(StandingRelease release, List<StandingRelease> standing) {
        Manifest.Printed printed = release.manifest().printed();
        Optional<Cohort> cohort = cohort(release.asOf());
        if (printed == null || !isOurs(release) || cohort.isEmpty()) {
            return false;
        }
        CohortTables figures = workspace.tables(cohort.get());
        // a day that is not counted yet was restated by nobody: a demo that begins again meets its own releases
        return figures.dates().contains(release.asOf()) && isStale(release.asOf(), figures, printed, standing);
    }

    /** Only the newest release of a cohort is made again for what its history says: else one correction were all of them. */
    private boolean isStale(
            LocalDate asOf, CohortTables figures, Manifest.Printed printed, List<StandingRelease> standing) {
        List<LocalDate> published = published(figures, asOf, standing);
        SortedMap<String, Integer> own = nations(figures, asOf, List.of());
        SortedMap<String, Integer> printedOfOwn = new TreeMap<>(printed.nations());
        printedOfOwn.keySet().retainAll(own.keySet());
        boolean newest = standing.stream()
                .filter(this::isOurs)
                .noneMatch(other ->
                        other.asOf().isAfter(asOf) && cohort(other.asOf()).equals(cohort(asOf)));
        return !own.equals(printedOfOwn)
                || newest && !nations(figures, asOf, published).equals(printed.nations());
    }

    private boolean isOurs(StandingRelease release) {
        return workspace.state().id().equals(release.manifest().state());
    }

    private Optional<Cohort> cohort(LocalDate day) {
        return workspace.referenceContext().reference().cohorts().find(day);
    }

    /** The days up to this one, and this one, of whose figures there are releases, the oldest first. */
    List<LocalDate> published(CohortTables figures, LocalDate asOf) throws IOException {
        return published(figures, asOf, StandingRelease.list(output));
    }

    private List<LocalDate> published(CohortTables figures, LocalDate asOf, List<StandingRelease> standing) {
        Set<LocalDate> days = new TreeSet<>(Set.of(asOf));
        standing.stream()
                .filter(this::isOurs)
                .map(StandingRelease::asOf)
                .filter(day -> day.isBefore(asOf) && cohort(day).equals(cohort(asOf)))
                .forEach(days::add);
        days.retainAll(figures.dates());
        return List.copyOf(days);
    }

    /** The nation's revision at every day whose figures a day's release prints: its own, the one before, and its history's. */
    static SortedMap<String, Integer> nations(CohortTables figures, LocalDate asOf, List<LocalDate> history) {
        SortedMap<String, Integer> nations = new TreeMap<>();
        Stream.of(figures.dayBefore(asOf).stream(), history.stream(), Stream.of(asOf))
                .flatMap(days -> days)
                .forEach(day -> nations.put(day.toString(), figures.nation().revision(day)));
        return nations;
    }
}
