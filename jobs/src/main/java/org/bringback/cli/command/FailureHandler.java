package org.bringback.cli.command;

import org.bringback.cli.options.Misuse;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.cli.run.Failure;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one message a user understands, and its exit code. */
final class FailureHandler {

    private FailureHandler() {}

    static int explain(Exception failure, CommandLine command, ParseResult ignored) {
        Console console = Console.of(command.getCommandSpec());
        Failure told = Failure.of(failure, console.language());
        if (!told.expected()) {
            if (System.getenv("BRINGBACK_TRACE") != null) {
                FailureCause.trace(failure).forEach(line -> console.say(new BilingualText(line, line)));
            } else {
                console.say(new BilingualText(
                        "ตั้งค่า BRINGBACK_TRACE=1 เพื่อดูว่าเกิดขึ้นที่ใด:",
                        "Set BRINGBACK_TRACE=1 to see where this happened:"));
            }
        }
        console.say(new BilingualText(told.message(), told.message()));
        return told.code();
    }

    /** A command line that cannot be understood: one line, so that whoever reads a log meets it. */
    static int misused(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        Console.of(command.getCommandSpec(), arguments)
                .say(Misuse.explain(wrong)
                        .join(new BilingualText(" (ดูเพิ่มเติมที่ " + help + ")", " (" + help + " says more)")));
        return ExitCode.WRONG_USE;
    }
}
