package org.bringback.cli.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.job.NightlyRequest;
import org.bringback.job.NightlyRun;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.text.BilingualText;

/** Whole nights, from the files to the published release, step by step. At scale 1 the country has 121,768 cases. */
final class NightBenchmark {

    private final ScratchFolder scratch;
    private final Installation installation;
    private final ReferenceContext referenceContext;

    NightBenchmark(ScratchFolder scratch, Installation installation, ReferenceContext referenceContext) {
        this.scratch = scratch;
        this.installation = installation;
        this.referenceContext = referenceContext;
    }

    /** One night for every day of the country; each works in the state that the one before left. */
    List<BenchmarkLine> measure(BigDecimal scale) throws Exception {
        SamplesOptions options = SamplesOptions.defaults(installation.jobs().resolve("reference"))
                .withScale(scale)
                .withErrorProfile(ErrorProfile.NORMAL);
        Path inbox = scratch.folder().resolve("nights");
        StepMeter meter = new StepMeter();
        List<BenchmarkLine> lines = new ArrayList<>();
        meter.begin(new BilingualText("สร้างประเทศสมมุติ", "making the country"), 0);
        SyntheticCountry.write(options, inbox);
        meter.take().forEach(step -> lines.add(line("", step)));
        scratch.withState(state -> {
            for (LocalDate day : List.of(LocalDate.of(2022, 5, 31), LocalDate.of(2022, 9, 23))) {
                long before = rows(state);
                night(state, inbox, day, meter);
                long rows = rows(state) - before;
                meter.take().forEach(step -> lines.add(line(day + ", ", step).withRows(rows)));
            }
        });
        return lines;
    }

    private void night(State state, Path inbox, LocalDate day, StepMeter meter) throws Exception {
        NightlyRun run = new NightlyRun(new Workspace(installation, state, referenceContext), meter);
        run.run(new NightlyRequest(
                inbox,
                Optional.of(day),
                Optional.of(Duration.ZERO),
                scratch.folder().resolve("output"),
                ReportSelection.usual(),
                Set.of(),
                false));
    }

    private long rows(State state) {
        return new Workspace(installation, state, referenceContext)
                .submissions().list().stream()
                        .mapToLong((StoredSubmission submission) ->
                                submission.counts().seen())
                        .sum();
    }

    private static BenchmarkLine line(String night, StepMeter.Step step) {
        return BenchmarkLine.plain("night " + night + step.name(), "s", step.seconds())
                .withCpu(step.cpuSeconds())
                .withPeakHeap(step.peakHeap())
                .withPeakMemory(step.peakMemory());
    }
}
