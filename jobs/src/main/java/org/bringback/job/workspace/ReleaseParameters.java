package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.delivery.StandingRelease;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run publishes, beside what it counts.
 *
 * @param output folder below which the release is written
 * @param selection which reports it holds
 * @param replace whether it may replace a release of another state, or one that has more
 */
public record ReleaseParameters(RunParameters run, Path output, ReportSelection selection, boolean replace) {

    /** The folder of an output folder that has the releases of programmes beside the main cohort. */
    public static final String PROGRAMMES = "programmes";

    /** Below the output folder: the releases about casework. */
    public static final String CASEWORK = "casework";

    private static final String OUTPUT = "output";
    private static final String REPORTS = "reports";
    private static final String REPLACE = "replace";

    /** Reads what {@link #addTo} wrote. */
    public static ReleaseParameters from(JobParameters parameters, Workspace workspace) {
        return new ReleaseParameters(
                RunParameters.from(parameters, workspace),
                Path.of(Objects.requireNonNull(parameters.getString(OUTPUT))),
                ReportSelection.parse(Objects.requireNonNull(parameters.getString(REPORTS))),
                parameters.getString(REPLACE) != null);
    }

    /**
     * The release as this state may make it, decided before the first row. Releases of demos may be replaced by other
     * demos, as their states are made anew every time; and who asks for nothing special gets at least the sheets that
     * the standing release has.
     *
     * @throws SetupException when another state made the standing release, or the folder is for other figures
     */
    public ReleaseParameters permitted(Workspace workspace) throws IOException {
        requireOwnKind(workspace);
        Optional<Manifest> standing = Release.find(output, run.asOf());
        if (isAnotherDemos(workspace, standing)) {
            return new ReleaseParameters(run, output, selection, true);
        }
        requireOwn(workspace, standing, Release.published(output, run.asOf()), replace);
        boolean asUsual = selection.equals(ReportSelection.usual()) && !replace;
        return asUsual && standing.isPresent() ? printing(standing.get()) : this;
    }

    /** Whether a demo would replace a release of another demo, as it may. */
    public static boolean isAnotherDemos(Workspace workspace, Optional<Manifest> standing) {
        String id = workspace.state().id();
        return StateMarker.isDemo(id)
                && standing.map(Manifest::state)
                        .filter(maker -> !maker.equals(id) && StateMarker.isDemo(maker))
                        .isPresent();
    }

    /**
     * A release of another state is only replaced by somebody who says so.
     *
     * @throws SetupException when another state made the standing release
     */
    public static void requireOwn(Workspace workspace, Optional<Manifest> standing, Path published, boolean replace) {
        String id = workspace.state().id();
        boolean foreign =
                standing.map(Manifest::state).filter(maker -> !maker.equals(id)).isPresent();
        if (foreign && !replace) {
            boolean unlike = workspace.synthetic().isEmpty()
                    && standing.map(Manifest::synthetic).orElse(false);
            throw unlike ? StateProblem.foreignSyntheticRelease(published) : StateProblem.foreignRelease(published);
        }
    }

    /** The same with the sheets that a standing release has as well. */
    public ReleaseParameters printing(Manifest standing) {
        boolean internal = Files.isDirectory(
                output.resolve(standing.asOf()).resolve("restricted").resolve("internal"));
        return Optional.ofNullable(standing.printed())
                .map(printed -> new ReleaseParameters(
                        run, output, selection.with(printed.levels(), printed.languages(), internal), replace))
                .orElse(this);
    }

    /**
     * Synthetic and real figures never lie in one folder: somebody would take the ones for the others.
     *
     * @throws SetupException when releases of the other kind stand there
     */
    public void requireOwnKind(Workspace workspace) throws IOException {
        requireOwnKind(workspace, output);
    }

    /** The same of an output folder, with the releases of programmes in it. */
    public static void requireOwnKind(Workspace workspace, Path output) throws IOException {
        Optional<Boolean> synthetic = workspace.synthetic();
        List<StandingRelease> standingThere = new ArrayList<>(StandingRelease.list(output));
        // plans without persons may have been printed before anything said which kind a state is of
        StandingRelease.list(output.resolve(PROGRAMMES)).stream()
                .filter(standing ->
                        !workspace.state().id().equals(standing.manifest().state()))
                .forEach(standingThere::add);
        Optional<StandingRelease> other = synthetic.isEmpty()
                ? Optional.empty()
                : standingThere.stream()
                        .filter(standing -> standing.manifest().synthetic() != synthetic.get())
                        .findFirst();
        if (other.isPresent()) {
            throw StateProblem.otherKind(other.get().folder(), synthetic.get());
        }
    }

    public void addTo(JobParametersBuilder parameters) {
        run.addTo(parameters);
        parameters.addString(OUTPUT, output.toAbsolutePath().normalize().toString());
        parameters.addString(REPORTS, selection.word());
        if (replace) {
            parameters.addString(REPLACE, "yes");
        }
    }
}
