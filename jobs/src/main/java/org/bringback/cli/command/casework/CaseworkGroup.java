package org.bringback.cli.command.casework;

import java.util.concurrent.Callable;
import org.bringback.cli.output.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casework}: what all cases together come to. */
@Command(
        name = "casework",
        description = "Reports about the work on cases, for the provinces' committees and the centre.",
        mixinStandardHelpOptions = true,
        subcommands = {CaseworkReportCommand.class, PreventionCommand.class, ProblemCommand.class})
public final class CaseworkGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }
}
