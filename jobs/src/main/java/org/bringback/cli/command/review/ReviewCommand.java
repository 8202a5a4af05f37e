package org.bringback.cli.command.review;

import java.util.concurrent.Callable;
import org.bringback.cli.output.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code review}: the doubtful pairs out, the decisions in. */
@Command(
        name = "review",
        description = {"Has people decide which doubtful pairs are one person."},
        mixinStandardHelpOptions = true,
        subcommands = {ReviewExportCommand.class, ReviewImportCommand.class})
public final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USE;
    }
}
