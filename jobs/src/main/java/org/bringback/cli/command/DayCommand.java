package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.ReportSelectionOptions;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.run.RecordedRun;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.SingleSteps;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.reference.agency.ReferenceContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A step of the night about one day, on what was taken in before. */
abstract class DayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "DATE",
            description = "Day the figures are about; default the newest known.")
    private @Nullable LocalDate asOf;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder for the results; default output.")
    private Path output = Path.of("output");

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    abstract RunSummary run(SingleSteps steps, Optional<LocalDate> day, Path folder)
            throws IOException, JobFailedException;

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        return new RecordedRun(spec.name(), state.existing(), json, Console.of(spec))
                .run(
                        this::prepare,
                        (workspace, progress) ->
                                run(new SingleSteps(workspace, progress), Optional.ofNullable(asOf), output));
    }

    private ReferenceContext prepare(Installation installation) {
        ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        return referenceContext;
    }

    /** {@code resolve}: who is who, and where every case stands. */
    @Command(
            name = "resolve",
            description = "Finds out who is who and makes the snapshots.",
            mixinStandardHelpOptions = true)
    static final class Resolve extends DayCommand {

        @Override
        RunSummary run(SingleSteps steps, Optional<LocalDate> day, Path folder) throws IOException, JobFailedException {
            return steps.resolve(day, folder);
        }
    }

    /** {@code report}: tables, PDFs and publication. */
    @Command(
            name = "report",
            description = "Prints and publishes a day from its snapshots.",
            mixinStandardHelpOptions = true)
    static final class Report extends DayCommand {

        @Mixin
        private ReportSelectionOptions selection;

        @Option(names = "--replace", description = "Replace a release that another state made, or one that has more.")
        private boolean replace;

        @Override
        RunSummary run(SingleSteps steps, Optional<LocalDate> day, Path folder) throws IOException, JobFailedException {
            return steps.report(day, folder, selection.selected(), replace);
        }
    }
}
