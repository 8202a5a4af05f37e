package org.bringback.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help COMMAND}: what {@code COMMAND --help} says. */
@Command(name = "help", description = "Says how a command is used.")
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Such as tables, or review export.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine found = command.getSubcommands().get(name);
            if (found == null) {
                throw new UsageException(new BilingualText(
                                "ไม่มีคำสั่ง " + name + " ", "there is no command " + name + "; ")
                        .join(NearMiss.question(name, command.getSubcommands().keySet())));
            }
            command = found;
        }
        command.usage(Console.of(spec).out());
        return ExitCode.DONE;
    }
}
