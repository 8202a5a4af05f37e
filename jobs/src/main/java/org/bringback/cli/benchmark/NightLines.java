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
import org.bringback.identity.Resolution;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.scoring.Unit;
import org.bringback.intake.IntakeRules;
import org.bringback.job.Installation;
import org.bringback.job.State;
import org.bringback.job.WhoIsWho;
import org.bringback.reference.Cohort;
import org.bringback.samples.Dirt;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;

/** Who is who in a night: a few thousand new rows against a large register that was taken in before. */
final class NightLines {

    private static final int NEW_ROWS = 10_000;
    private static final int REGISTER_ROWS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2022, 9, 23);
    private static final int THREADS = 2;

    private final Workplace place;
    private final Installation installation;
    private final IntakeRules country;

    NightLines(Workplace place, Installation installation, IntakeRules country) {
        this.place = place;
        this.installation = installation;
        this.country = country;
    }

    /** Once only: the second night of a state is another night. */
    List<Line> of(BigDecimal scale) throws Exception {
        int registered = count(REGISTER_ROWS, scale);
        int listed = count(NEW_ROWS, scale);
        Workload files = new Workload(make(listed, registered));
        double[] seconds = new double[3];
        place.withState(state -> {
            Intake.of(files.register(), country).store(state.database());
            seconds[0] = compare(state);
            Intake.of(files.export("nfe"), country).store(state.database());
            seconds[1] = compare(state);
            seconds[2] = settle(state);
        });
        String night = String.format(Locale.ROOT, "night, %,d new rows x %,d stored", listed, registered);
        return List.of(
                Line.plain(String.format(Locale.ROOT, "register of %,d, keys made once", registered), "s", seconds[0]),
                Line.plain(night + ", compared", "s", seconds[1]),
                Line.plain(night + ", settled", "s", seconds[2]));
    }

    private static int count(int atScaleOne, BigDecimal scale) {
        return scale.multiply(BigDecimal.valueOf(atScaleOne))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private Path make(int listed, int registered) throws IOException {
        Path folder = Files.createDirectories(place.folder().resolve("night"));
        Path figures = folder.resolve("figures.csv");
        Files.write(figures, List.of("list,as_of,status,persons", "nfe," + DAY + ",NOT_FOUND," + listed));
        SamplesOptions options = SamplesOptions.defaults(installation.jobs().resolve("reference"))
                .withFigures(figures)
                .withDirt(Dirt.NORMAL)
                .withRegister(registered);
        SyntheticCountry.write(options, folder);
        return folder;
    }

    private Resolution resolution(State state) {
        Cohort cohort = country.reference().cohorts().find(DAY).orElseThrow();
        return new WhoIsWho(installation, state, country).of(cohort.id());
    }

    private double compare(State state) {
        Resolution resolution = resolution(state);
        return seconds(workers -> {
            for (Unit unit : resolution.plan(workers)) {
                resolution.compare(unit, DAY, workers);
            }
        });
    }

    private double settle(State state) {
        Resolution resolution = resolution(state);
        return seconds(workers -> resolution.settle(DAY, workers));
    }

    /** Work with threads. */
    private interface Work {
        void with(Workers workers);
    }

    private static double seconds(Work work) {
        long start = System.nanoTime();
        try (Workers workers = new Workers(THREADS)) {
            work.with(workers);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }
}
