package org.bringback.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bringback.job.workspace.ReportSelection;

/**
 * What a nightly run is asked to do.
 *
 * @param inbox folder with the offices' files
 * @param asOf the day the figures are about; the newest date present where not given, never the clock
 * @param settle how long files must not change before they are taken; zero where all are known to be whole, empty where
 *     only those are beside which a file {@code NAME.done} stands
 * @param output folder below which {@code <as-of>/published} is written
 * @param selection which reports
 * @param accepted names of files that may have far fewer rows than the last ones of their lists
 * @param replace whether a release that another state made may be replaced
 */
public record NightlyRequest(
        Path inbox,
        Optional<LocalDate> asOf,
        Optional<Duration> settle,
        Path output,
        ReportSelection selection,
        Set<String> accepted,
        boolean replace) {}
