package org.bringback.cli.command.draft;

import java.util.concurrent.Callable;
import org.bringback.cli.output.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}: the lists of {@code jobs/agencies}. */
@Command(
        name = "list",
        description = "Drafts a further list from one of its exports.",
        mixinStandardHelpOptions = true,
        subcommands = ListNewCommand.class)
public final class ListGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }
}
