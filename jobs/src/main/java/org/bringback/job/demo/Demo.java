package org.bringback.job.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.job.JobFailedException;
import org.bringback.job.NightlyRequest;
import org.bringback.job.NightlyRun;
import org.bringback.job.RunSummary;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.ReportSelection;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.SyntheticCountry;
import org.bringback.samples.programme.ProgrammeSamples;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.text.BilingualText;

/** The synthetic country through the whole pipeline, one night a date, with a state of its own. */
public final class Demo {

    private final Installation installation;
    private final ReferenceContext referenceContext;
    private final Path output;
    private final Progress progress;

    /** @param output the demo's samples, state and results are folders in it */
    public Demo(Installation installation, ReferenceContext referenceContext, Path output, Progress progress) {
        this.installation = installation;
        this.referenceContext = referenceContext;
        this.output = output;
        this.progress = progress;
    }

    /** Where the synthetic files are written. */
    public Path samples() {
        return output.resolve("demo-samples");
    }

    /** Where the demo's state is. */
    public static Path state(Path output) {
        return output.resolve("demo-state");
    }

    /**
     * Makes the country; what an earlier demo left is replaced.
     *
     * @param programmes whether exports of the programmes are made too
     */
    public void makeCountry(SamplesOptions options, boolean programmes) throws IOException {
        progress.begin(new BilingualText("สร้างประเทศสมมุติ", "making the synthetic country"), 0);
        clear(samples(), Set.of());
        SyntheticCountry.write(options, samples());
        if (programmes) {
            ProgrammeSamples.write(options, samples());
        }
    }

    /** Opens a state with nothing in it. The launcher's lock and temporary files stay: they belong to this very run. */
    public State openState(SamplesOptions options) throws IOException, StateInUseException {
        clear(state(output), Set.of(".launcher-lock", "tmp"));
        return State.openDemo(state(output), options.label());
    }

    private static void clear(Path folder, Set<String> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Path within = folder.relativize(path);
                if (!path.equals(folder) && !kept.contains(within.getName(0).toString())) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * One night for every date of the country, oldest first.
     *
     * @param replace whether releases of other synthetic states may be replaced
     */
    public List<RunSummary> run(State state, ReportSelection selection, boolean replace)
            throws IOException, JobFailedException {
        NightlyRun nightly = new NightlyRun(new Workspace(installation, state, referenceContext), progress);
        List<RunSummary> nights = new ArrayList<>();
        for (LocalDate date : dates()) {
            nights.add(nightly.run(new NightlyRequest(
                    samples(), Optional.of(date), Optional.of(Duration.ZERO), output, selection, Set.of(), replace)));
        }
        return nights;
    }

    private NavigableSet<LocalDate> dates() throws IOException {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        try (Stream<Path> files = Files.list(samples())) {
            for (Path file : files.toList()) {
                try {
                    FileName name = FileName.parse(file.getFileName().toString(), referenceContext.agencies());
                    if (name.kind().has(KindTrait.COUNTED)) {
                        dates.add(name.asOf());
                    }
                } catch (RefusedFileException e) {
                    // the truth lies beside the exports and has another name
                }
            }
        }
        return dates;
    }
}
