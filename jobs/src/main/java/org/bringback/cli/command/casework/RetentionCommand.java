package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.casework.retention.Retention;
import org.bringback.job.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention}: personal data that nobody needs any more. */
@Command(
        name = "retention",
        description = "Removes personal data of cases that are over, as jobs/reference/retention.yaml says.",
        mixinStandardHelpOptions = true,
        subcommands = RetentionCommand.Run.class)
public final class RetentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }

    /** {@code retention run}. */
    @Command(
            name = "run",
            description = "Removes telephones, guardians and remarks of cases that are over, and old worklists and"
                    + " packages; writes what and why.",
            mixinStandardHelpOptions = true)
    static final class Run extends CaseworkCommand {

        @Option(names = "--dry-run", description = "Only say what would be removed.")
        private boolean dryRun;

        @Override
        int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
            said.removed(new Retention(workspace, CaseworkService.of(workspace)).run(day, dryRun, folder), dryRun);
            return ExitCode.DONE;
        }
    }
}
