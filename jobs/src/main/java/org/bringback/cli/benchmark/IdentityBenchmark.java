package org.bringback.cli.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bringback.identity.resolution.IdentityResolution;
import org.bringback.identity.scoring.ScoringPartition;
import org.bringback.job.identity.IdentityService;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.Workspace;
import org.bringback.linkage.record.Workers;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Cohort;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.text.ThreadCounts;

/** Who is who in a night: a few thousand new rows against a large register that was taken in before. */
final class IdentityBenchmark {

    private static final int NEW_ROWS = 10_000;
    private static final int REGISTER_ROWS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private final ScratchFolder scratch;
    private final Installation installation;
    private final ReferenceContext referenceContext;

    IdentityBenchmark(ScratchFolder scratch, Installation installation, ReferenceContext referenceContext) {
        this.scratch = scratch;
        this.installation = installation;
        this.referenceContext = referenceContext;
    }

    /** Once only: the second night of a state is another night. */
    List<BenchmarkLine> measure(BigDecimal scale) throws Exception {
        int registered = count(REGISTER_ROWS, scale);
        int listed = count(NEW_ROWS, scale);
        IntakeWorkload files = new IntakeWorkload(make(listed, registered));
        double[] seconds = new double[3];
        scratch.withState(state -> {
            SingleThreadIntake.of(files.register(), referenceContext).store(state.database());
            seconds[0] = compare(state);
            SingleThreadIntake.of(files.export("nfe"), referenceContext).store(state.database());
            seconds[1] = compare(state);
            seconds[2] = settle(state);
        });
        String night = String.format(Locale.ROOT, "identity, %,d new rows x %,d stored", listed, registered);
        return List.of(
                BenchmarkLine.plain(
                        String.format(Locale.ROOT, "register of %,d, keys made once", registered), "s", seconds[0]),
                BenchmarkLine.plain(night + ", compared", "s", seconds[1]),
                BenchmarkLine.plain(night + ", settled", "s", seconds[2]));
    }

    private static int count(int atScaleOne, BigDecimal scale) {
        return scale.multiply(BigDecimal.valueOf(atScaleOne))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private Path make(int listed, int registered) throws IOException {
        Path folder = Files.createDirectories(scratch.folder().resolve("identity"));
        Path figures = folder.resolve("figures.csv");
        Files.write(figures, List.of("list,as_of,status,persons", "nfe," + DAY + ",NOT_FOUND," + listed));
        SamplesOptions options = SamplesOptions.defaults(installation.jobs().resolve("reference"))
                .withFigures(figures)
                .withErrorProfile(ErrorProfile.NORMAL)
                .withRegister(registered);
        SyntheticCountry.write(options, folder);
        return folder;
    }

    private IdentityResolution resolution(State state) {
        Cohort cohort = referenceContext.reference().cohorts().find(DAY).orElseThrow();
        return new IdentityService(new Workspace(installation, state, referenceContext))
                .identityResolution(cohort.id());
    }

    private double compare(State state) {
        IdentityResolution resolution = resolution(state);
        return seconds(workers -> {
            for (ScoringPartition unit : resolution.plan(workers)) {
                resolution.compare(unit, DAY, workers);
            }
        });
    }

    private double settle(State state) {
        IdentityResolution resolution = resolution(state);
        return seconds(workers -> resolution.resolvePersons(DAY, Set.of(), workers));
    }

    /** Work with threads. */
    private interface Work {
        void with(Workers workers);
    }

    private static double seconds(Work work) {
        long start = System.nanoTime();
        try (Workers workers = new Workers(ThreadCounts.NIGHT)) {
            work.with(workers);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }
}
