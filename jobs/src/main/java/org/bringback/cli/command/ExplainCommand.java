package org.bringback.cli.command;

import java.util.concurrent.Callable;
import org.bringback.cli.output.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code explain}: what is behind a figure, a person, a link. */
@Command(
        name = "explain",
        description = "Says what is behind a figure, a person, a link.",
        mixinStandardHelpOptions = true,
        subcommands = {ExplainFigureCommand.class, ExplainLinkCommand.class, ExplainPersonCommand.class})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }
}
