package org.bringback.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bringback.cli.command.draft.ProgrammeNewCommand;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ConsoleProgress;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.output.ProgrammesOutput;
import org.bringback.job.release.ProgrammeRelease;
import org.bringback.job.workspace.FolderProblem;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.ProgrammeFigures;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.render.text.ProgrammeCsv;
import org.bringback.render.text.ProgrammeJson;
import org.bringback.render.text.ProgrammeText;
import org.bringback.table.programme.ShownIndicators;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code programme}: the indicators of a programme beside the main cohort, against their targets. */
@Command(
        name = "programme",
        description = "Prints the indicators of a programme of jobs/programmes, against baseline and target.",
        mixinStandardHelpOptions = true,
        subcommands = ProgrammeNewCommand.class)
final class ProgrammeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The programme; without it, all are named.")
    private @Nullable String name;

    @Option(
            names = {"--as-of", "--date"},
            paramLabel = "D",
            description = "Day the figures are about; default the newest file's.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "F", description = "text, csv or json; default text.")
    private TablesCommand.Format format = TablesCommand.Format.text;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--internal", description = "Figures about few persons too: not for publication.")
    private boolean internal;

    @Option(
            names = {"--output", "--out"},
            paramLabel = "DIR",
            description = "Publishes the reports of all programmes below DIR instead, as a night does.")
    private @Nullable Path output;

    @Option(names = "--replace", description = "Replace a release that another state made.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, StateInUseException {
        ReferenceContext context = ReferenceContextLoader.load(Installation.current());
        Programmes programmes = Programmes.load(Installation.current().jobs(), context);
        if (output != null) {
            return publish(output, context);
        }
        String chosen = name;
        if (chosen == null) {
            new ProgrammesOutput(Console.of(spec), isJson()).list(programmes);
            return ExitCode.DONE;
        }
        Programme programme = programmes.find(chosen).orElseThrow(() -> ProgrammesOutput.unknown(chosen, programmes));
        try (State opened = State.open(state.existing())) {
            return print(programme, new Workspace(Installation.current(), opened, context));
        }
    }

    private boolean isJson() {
        return json || format == TablesCommand.Format.json;
    }

    private int publish(Path folder, ReferenceContext context) throws IOException, StateInUseException {
        FolderProblem.requireRoom(FolderProblem.OUTPUT, folder);
        Console console = Console.of(spec);
        ConsoleProgress progress = new ConsoleProgress(console, Console.isTerminal());
        ProgrammeRelease.Wish wish = new ProgrammeRelease.Wish(
                Optional.ofNullable(asOf), folder, EnumSet.allOf(Language.class), internal, replace);
        try (State opened = State.open(state.existing())) {
            Workspace workspace = new Workspace(Installation.current(), opened, context);
            List<Path> files = new ProgrammeRelease(workspace, wish, progress).publish();
            progress.finish();
            new ProgrammesOutput(console, isJson()).published(files);
            return files.isEmpty() ? ExitCode.LIST_MISSING : ExitCode.DONE;
        }
    }

    private int print(Programme programme, Workspace workspace) throws IOException {
        LocalDate day = asOf != null
                ? asOf
                : ProgrammeFigures.newestDay(programme, workspace.submissions().list())
                        .orElseThrow(() -> new UsageException(new BilingualText(
                                "ยังไม่ได้รับไฟล์ของโครงการนี้ วางไฟล์ programme-" + programme.id()
                                        + "-… ในโฟลเดอร์รับไฟล์แล้วสั่ง nightly",
                                "no file of this programme was taken in yet: put programme-" + programme.id()
                                        + "-… into the inbox and run nightly")));
        DisclosureRules disclosure = DisclosureRules.load(Installation.current().jobs());
        ShownIndicators shown = new ShownIndicators(
                workspace.submissions().list(), workspace.state().database(), disclosure.audience(Audience.OFFICE));
        List<IndicatorFigure> figures = internal ? shown.all(programme, day) : shown.list(programme, day);
        boolean synthetic = workspace.synthetic().orElse(false);
        Console console = Console.of(spec);
        switch (isJson() ? TablesCommand.Format.json : format) {
            case csv -> new ProgrammeCsv(programme, day, disclosure, synthetic).write(figures, console.out());
            case json -> new ProgrammeJson(disclosure).write(programme, day, synthetic, figures, console.out());
            case text -> printText(programme, day, disclosure, synthetic, figures);
        }
        return figures.stream().anyMatch(figure -> figure.fileAsOf().isPresent())
                ? ExitCode.DONE
                : ExitCode.LIST_MISSING;
    }

    private void printText(
            Programme programme,
            LocalDate day,
            DisclosureRules disclosure,
            boolean synthetic,
            List<IndicatorFigure> figures)
            throws IOException {
        Console console = Console.of(spec);
        if (synthetic) {
            console.print(Report.SYNTHETIC);
        }
        for (Language language : console.language().languages()) {
            new ProgrammeText(language, disclosure).write(programme, day, figures, console.out());
            console.out().println();
        }
    }
}
