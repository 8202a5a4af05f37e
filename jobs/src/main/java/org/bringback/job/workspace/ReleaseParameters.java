package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.bringback.delivery.Release;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run publishes, beside what it counts.
 *
 * @param output folder below which the release is written
 * @param selection which reports it holds
 */
public record ReleaseParameters(RunParameters run, Path output, ReportSelection selection) {

    private static final String OUTPUT = "output";
    private static final String REPORTS = "reports";

    /** Reads what {@link #addTo} wrote. */
    public static ReleaseParameters from(JobParameters parameters, Workspace workspace) {
        return new ReleaseParameters(
                RunParameters.from(parameters, workspace),
                Path.of(Objects.requireNonNull(parameters.getString(OUTPUT))),
                ReportSelection.parse(Objects.requireNonNull(parameters.getString(REPORTS))));
    }

    /**
     * Releases of synthetic countries may be replaced by others: their states are made anew by every demo.
     *
     * @param replace whether a release that another state made may be replaced
     * @throws SetupException when it may not
     */
    public void requireOwn(State state, boolean replace) throws IOException {
        Optional<String> other = Release.madeBy(output, run.asOf()).filter(id -> !id.equals(state.id()) && !replace);
        if (other.isPresent() && !(StateMarker.isDemo(other.get()) && StateMarker.isDemo(state.id()))) {
            throw StateProblem.foreignRelease(Release.published(output, run.asOf()));
        }
    }

    public void addTo(JobParametersBuilder parameters) {
        run.addTo(parameters);
        parameters.addString(OUTPUT, output.toAbsolutePath().normalize().toString());
        parameters.addString(REPORTS, selection.word());
    }
}
