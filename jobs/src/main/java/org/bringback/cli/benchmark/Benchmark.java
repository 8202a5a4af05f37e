package org.bringback.cli.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.job.workspace.Installation;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures bringback and prints one table. Figures are medians on one thread; where one exists, a reference of simpler
 * work was measured on the same machine in the same run, and the ratio is this figure over it.
 */
@Command(
        name = "benchmark",
        description = "Measures intake, register load, linkage, PDFs and start-up; prints a table.",
        mixinStandardHelpOptions = true)
final class Benchmark implements Callable<Integer> {

    /** Rows to link at scale 1; ten times as many of each where that is asked for. */
    private static final int LISTED = 100_000;

    private static final int REGISTERED = 1_000_000;

    /** Rows of one file that is linked with itself, at scale 1: recall should be the same at all sizes. */
    private static final List<Integer> WITHIN = List.of(100_000, 1_000_000, 5_000_000, 10_000_000);

    @Spec
    private CommandSpec spec;

    @Option(names = "--scale", paramLabel = "X", description = "Factor on the size of every file; default 0.3.")
    private BigDecimal scale = new BigDecimal("0.3");

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds whose median is shown; default 3.")
    private int rounds = 3;

    @Option(names = "--pdfs", paramLabel = "N", description = "PDFs whose median is shown; default 30.")
    private int pdfs = 30;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description =
                    "Of start-up, intake, linkage, link, identity, night, pdf; default all. Only when named: link-large, link-within.")
    private List<String> only = List.of();

    @Option(names = "--demo", description = "Measure the whole demo as well.")
    private boolean demo;

    @Option(names = "--program", paramLabel = "FILE", description = "What to start; default bin/bringback.")
    private @Nullable Path program;

    /** The program behind {@code bin/benchmark}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmark())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    @Override
    public Integer call() throws Exception {
        check();
        Installation installation = Installation.current();
        try (ScratchFolder scratch = ScratchFolder.make()) {
            spec.commandLine().getOut().print(BenchmarkTable.of(lines(installation, scratch)));
            spec.commandLine().getOut().flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private void check() {
        if (scale.signum() <= 0 || rounds < 1 || pdfs < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--scale must be above 0, --rounds and --pdfs at least 1");
        }
        // states are made and removed here; a named database is somebody's own
        if (System.getenv("BRINGBACK_DATABASE_URL") != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "BRINGBACK_DATABASE_URL is set: a benchmark works on databases of its own only");
        }
    }

    private List<BenchmarkLine> lines(Installation installation, ScratchFolder scratch) throws Exception {
        ReferenceContext referenceContext = referenceContext(installation);
        Path launcher = program != null ? program : installation.home().resolve("bin/bringback");
        ProcessBenchmark processes = new ProcessBenchmark(new BringbackProcess(launcher));
        List<BenchmarkLine> lines = new ArrayList<>();
        if (wants("start-up")) {
            lines.addAll(processes.startUp());
        }
        if (wants("intake")) {
            IntakeWorkload files =
                    IntakeWorkload.make(installation, scale, scratch.folder().resolve("files"));
            lines.addAll(new IntakeBenchmark(scratch, referenceContext, rounds).measure(files));
        }
        if (wants("linkage")) {
            lines.addAll(new LinkageBenchmark(scratch.folder().resolve("linkage"), rounds).measure(scale));
        }
        if (wants("link")) {
            lines.addAll(new LinkProcessBenchmark(
                            new BringbackProcess(launcher), scratch.folder().resolve("link"))
                    .measure(LISTED, REGISTERED, scale));
        }
        if (only.contains("link-large") && wants("link-large")) {
            lines.addAll(new LinkProcessBenchmark(
                            new BringbackProcess(launcher), scratch.folder().resolve("link-large"))
                    .measure(10 * LISTED, 10 * REGISTERED, scale));
        }
        if (only.contains("link-within") && wants("link-within")) {
            LinkProcessBenchmark within = new LinkProcessBenchmark(
                    new BringbackProcess(launcher), scratch.folder().resolve("link-within"));
            for (int rows : WITHIN) {
                lines.addAll(within.measureWithin(rows, scale));
            }
        }
        if (wants("identity")) {
            lines.addAll(new IdentityBenchmark(scratch, installation, referenceContext).measure(scale));
        }
        if (wants("night")) {
            lines.addAll(new NightBenchmark(scratch, installation, referenceContext).measure(scale));
        }
        if (wants("pdf")) {
            lines.addAll(new PdfBenchmark(installation.home(), referenceContext.reference(), pdfs).measure());
        }
        if (demo) {
            say("demo");
            lines.addAll(processes.demo(scratch.folder().resolve("demo")));
        }
        return lines;
    }

    private boolean wants(String part) {
        boolean wanted = only.isEmpty() || only.contains(part);
        if (wanted) {
            say(part);
        }
        return wanted;
    }

    private static ReferenceContext referenceContext(Installation installation) throws IOException {
        ReferenceData reference = ReferenceData.load(installation.jobs());
        return new ReferenceContext(reference, Agencies.load(installation.jobs(), reference.statuses()));
    }

    private void say(String what) {
        spec.commandLine().getErr().println("benchmark: " + what + " ...");
    }
}
