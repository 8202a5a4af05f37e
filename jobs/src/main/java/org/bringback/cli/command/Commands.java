package org.bringback.cli.command;

import java.time.LocalDate;
import org.bringback.cli.command.casework.CaseworkCommand;
import org.bringback.cli.command.casework.CaseworkGroup;
import org.bringback.cli.command.casework.RetentionCommand;
import org.bringback.cli.command.delivery.ApproveCommand;
import org.bringback.cli.command.delivery.DeliverCommand;
import org.bringback.cli.command.draft.ListGroup;
import org.bringback.cli.command.operation.AuditCommand;
import org.bringback.cli.command.operation.BackupCommand;
import org.bringback.cli.command.operation.CompletionCommand;
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
        subcommands = {
            DemoCommand.class,
            NightlyCommand.class,
            RetryCommand.class,
            CheckCommand.class,
            IntakeCommand.Register.class,
            IntakeCommand.class,
            ControlCommand.class,
            DayCommand.Resolve.class,
            DayCommand.Report.class,
            TablesCommand.class,
            ProgrammeCommand.class,
            ListGroup.class,
            ReviewCommand.class,
            CaseworkCommand.Worklists.class,
            CaseworkCommand.Forward.class,
            CaseworkCommand.Sign.class,
            CaseworkGroup.class,
            RetentionCommand.class,
            ApproveCommand.class,
            DeliverCommand.class,
            ExplainCommand.class,
            LinkCommand.class,
            TrainCommand.class,
            SamplesCommand.class,
            HistoryCommand.class,
            TemplateCommand.class,
            StateCommand.class,
            RebuildCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            BackupCommand.Restore.class,
            DoctorCommand.class,
            CompletionCommand.class,
            CompletionCommand.Man.class,
            HelpCommand.class
        },
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

    /** @param usual the language where the command line names none */
    public static CommandLine line(MessageLanguage usual) {
        CommandLine line = new CommandLine(new Commands(usual));
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
