package org.bringback.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.ReportSelectionOptions;
import org.bringback.cli.options.SyntheticCountryOptions;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.DemoJson;
import org.bringback.cli.output.DemoNext;
import org.bringback.cli.output.DemoText;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.RunSummaryOutput;
import org.bringback.cli.run.RecordedWork;
import org.bringback.job.JobFailedException;
import org.bringback.job.RunSummary;
import org.bringback.job.demo.CaseworkDemo;
import org.bringback.job.demo.Demo;
import org.bringback.job.demo.ProgrammeTruth;
import org.bringback.job.demo.TruthCheck;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole job on a synthetic country. */
@Command(
        name = "demo",
        description = "Runs the whole job on a synthetic country and prints its tables beside the published figures.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SyntheticCountryOptions options;

    @Mixin
    private ReportSelectionOptions selection;

    @Option(names = "--scale", paramLabel = "X", description = "Factor on every figure, such as 0.01.")
    private BigDecimal scale = BigDecimal.ONE;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Folder for samples, state and results.")
    private Path output = Path.of("output");

    @Option(names = "--programmes", description = "Include made-up exports of the programmes beside the main cohort.")
    private boolean programmes;

    @Option(
            names = "--casework",
            description = "Include one round of casework: worklists that schools fill in, an agency that answers.")
    private boolean casework;

    @Option(names = "--replace", description = "Replace a release that another state made.")
    private boolean replace;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException, JobFailedException {
        Console console = Console.of(spec);
        Installation installation = Installation.current();
        ReferenceContext referenceContext = ReferenceContextLoader.loadAll(installation);
        FolderProblem.requireRoom(FolderProblem.OUTPUT, output);
        RecordedWork work = new RecordedWork("demo", Demo.state(output), console);
        Demo demo = new Demo(installation, referenceContext, output, work.progress());
        try (State state = demo.openState(options.options(installation, scale))) {
            return work.run(
                    state, () -> run(demo, new Workspace(installation, state, referenceContext), work, console));
        }
    }

    private RecordedWork.Outcome run(Demo demo, Workspace workspace, RecordedWork work, Console console)
            throws IOException, JobFailedException {
        State state = workspace.state();
        demo.makeCountry(options.options(workspace.installation(), scale), programmes);
        List<RunSummary> nights = demo.run(state, selection.selected(), replace);
        TruthCheck truth = TruthCheck.of(demo.samples(), state.database());
        List<ProgrammeTruth.Outcome> beside =
                programmes ? new ProgrammeTruth(workspace).check(demo.samples()) : List.of();
        LocalDate last = truth.dates().get(truth.dates().size() - 1);
        Optional<CaseworkDemo.Outcome> round = casework
                ? Optional.of(new CaseworkDemo(workspace, output, work.progress()).run(last, selection.selected()))
                : Optional.empty();
        work.finish();
        ReferenceContext referenceContext = workspace.referenceContext();
        if (json) {
            List<ListId> lists = referenceContext.agencies().list().stream()
                    .map(Agency::list)
                    .toList();
            DemoJson.write(truth, lists, beside, round, nights, console);
        } else {
            DemoText text = new DemoText(console, referenceContext, truth, options.arePublished(scale));
            text.write(state, beside, nights);
            round.ifPresent(text::write);
        }
        console.out().flush();
        new DemoNext(console, workspace.installation()).write(output, last);
        RunSummary newest = nights.get(nights.size() - 1);
        return new RecordedWork.Outcome(exitCode(nights), reason(nights), Optional.of(last), Optional.of(newest));
    }

    private static BilingualText reason(List<RunSummary> nights) {
        List<BilingualText> reasons = nights.stream()
                .map(RunSummaryOutput::reason)
                .filter(reason -> !reason.english().isEmpty())
                .toList();
        return new BilingualText(
                reasons.stream().map(BilingualText::thai).collect(Collectors.joining("; ")),
                reasons.stream().map(BilingualText::english).collect(Collectors.joining("; ")));
    }

    /** The worst of the nights, in the order of the contract. */
    private static int exitCode(List<RunSummary> nights) {
        if (nights.stream().anyMatch(RunSummary::anyWithheld)) {
            return ExitCode.WITHHELD;
        }
        return nights.stream().anyMatch(night -> RunSummaryOutput.exitCode(night) == ExitCode.LIST_MISSING)
                ? ExitCode.LIST_MISSING
                : ExitCode.DONE;
    }
}
