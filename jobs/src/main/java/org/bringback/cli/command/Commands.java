package org.bringback.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.cli.command.casework.CaseworkCommand;
import org.bringback.cli.command.casework.CaseworkGroup;
import org.bringback.cli.command.casework.RetentionCommand;
import org.bringback.cli.command.delivery.ApproveCommand;
import org.bringback.cli.command.delivery.DeliverCommand;
import org.bringback.cli.command.doctor.DoctorCommand;
import org.bringback.cli.command.draft.ListGroup;
import org.bringback.cli.command.operation.AuditCommand;
import org.bringback.cli.command.operation.BackupCommand;
import org.bringback.cli.command.operation.CompletionCommand;
import org.bringback.cli.command.operation.WorkerCommand;
import org.bringback.cli.command.review.ReviewCommand;
import org.bringback.cli.options.DayConverter;
import org.bringback.cli.options.ThaiHelp;
import org.bringback.cli.output.Console;
import org.bringback.cli.run.AuditedExecution;
import org.bringback.job.workspace.Installation;
import org.bringback.text.MessageLanguage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code bringback} and its sub-commands. */
@Command(
        name = "bringback",
        description = {
            "Takes in the education offices' exports, finds out who is who, counts where every child stands,",
            "and gives each office its PDF."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong command line or configuration, 3 something was withheld,",
            "4 an expected list is missing, 75 another run is in progress."
        })
public final class Commands {

    @Option(
            names = "--yes",
            scope = ScopeType.INHERIT,
            description = "Answer yes where the launcher asks whether to install what is missing.")
    boolean yes;

    @Option(
            names = Console.LANGUAGE_OPTION,
            scope = ScopeType.INHERIT,
            paramLabel = "LANGUAGE",
            description =
                    "Language of what is printed: ${COMPLETION-CANDIDATES}; default by BRINGBACK_LANG or the locale.")
    MessageLanguage language;

    private Commands(MessageLanguage language) {
        this.language = language;
    }

    private record Entry(String name, Class<?> type) {}

    /** In the order of the help; their names stand here as well, so that one can be made without the others. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry("demo", DemoCommand.class),
            new Entry("nightly", NightlyCommand.class),
            new Entry("retry", RetryCommand.class),
            new Entry("worker", WorkerCommand.class),
            new Entry("check", CheckCommand.class),
            new Entry("register", IntakeCommand.Register.class),
            new Entry("intake", IntakeCommand.class),
            new Entry("control", ControlCommand.class),
            new Entry("resolve", DayCommand.Resolve.class),
            new Entry("report", DayCommand.Report.class),
            new Entry("tables", TablesCommand.class),
            new Entry("programme", ProgrammeCommand.class),
            new Entry("list", ListGroup.class),
            new Entry("review", ReviewCommand.class),
            new Entry("worklists", CaseworkCommand.Worklists.class),
            new Entry("forward", CaseworkCommand.Forward.class),
            new Entry("sign-off", CaseworkCommand.Sign.class),
            new Entry("casework", CaseworkGroup.class),
            new Entry("retention", RetentionCommand.class),
            new Entry("approve", ApproveCommand.class),
            new Entry("deliver", DeliverCommand.class),
            new Entry("explain", ExplainCommand.class),
            new Entry("link", LinkCommand.class),
            new Entry("train", TrainCommand.class),
            new Entry("samples", SamplesCommand.class),
            new Entry("history", HistoryCommand.class),
            new Entry("template", TemplateCommand.class),
            new Entry("state", StateCommand.class),
            new Entry("rebuild", RebuildCommand.class),
            new Entry("audit", AuditCommand.class),
            new Entry("backup", BackupCommand.class),
            new Entry("restore", BackupCommand.Restore.class),
            new Entry("doctor", DoctorCommand.class),
            new Entry("completion", CompletionCommand.class),
            new Entry("man", CompletionCommand.Man.class),
            new Entry("help", HelpCommand.class));

    /** What speaks of all commands. */
    private static final Set<String> OF_ALL = Set.of("help", "completion", "man");

    /** @param usual the language where the command line names none */
    public static CommandLine line(MessageLanguage usual) {
        return line(usual, ENTRIES);
    }

    /** The same with nothing but the command that is called, where that is clear: reading all takes longer than most. */
    public static CommandLine line(MessageLanguage usual, String... arguments) {
        Optional<Entry> called = called(arguments);
        return line(usual, called.map(List::of).orElse(ENTRIES));
    }

    private static Optional<Entry> called(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (word.equals(Console.LANGUAGE_OPTION)) {
                i++;
            } else if (!word.startsWith("-")) {
                return ENTRIES.stream()
                        .filter(entry -> entry.name().equals(word) && !OF_ALL.contains(word))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static CommandLine line(MessageLanguage usual, List<Entry> entries) {
        CommandLine line = new CommandLine(new Commands(usual));
        entries.forEach(entry -> line.addSubcommand(entry.name(), entry.type()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        if (usual == MessageLanguage.TH) {
            ThaiHelp.addTo(line);
        }
        line.registerConverter(LocalDate.class, new DayConverter());
        line.setExecutionStrategy(new AuditedExecution());
        line.setExecutionExceptionHandler(FailureHandler::explain);
        line.setParameterExceptionHandler(FailureHandler::misused);
        return line;
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"bringback " + Installation.VERSION};
        }
    }
}
