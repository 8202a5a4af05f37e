package org.bringback.cli.command;

import org.bringback.cli.output.ExitCode;
import org.bringback.cli.run.Failure;
import org.bringback.job.workspace.FailureCause;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one message a user understands, and its exit code. */
final class FailureHandler {

    private FailureHandler() {}

    static int explain(Exception failure, CommandLine command, ParseResult ignored) {
        Failure told = Failure.of(failure);
        if (!told.expected()) {
            if (System.getenv("BRINGBACK_TRACE") != null) {
                FailureCause.trace(failure).forEach(line -> say(command, line));
            } else {
                say(
                        command,
                        new BilingualText(
                                        "ตั้งค่า BRINGBACK_TRACE=1 เพื่อดูว่าเกิดขึ้นที่ใด:",
                                        "Set BRINGBACK_TRACE=1 to see where this happened:")
                                .englishThenThai());
            }
        }
        say(command, told.message());
        return told.code();
    }

    /** A command line that cannot be understood: one line, so that whoever reads a log meets it. */
    static int misused(ParameterException wrong, String[] ignored) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        say(
                command,
                new BilingualText(
                                "คำสั่งหรือตัวเลือกไม่ถูกต้อง ดู " + help,
                                wrong.getMessage() + " (" + help + " says more)")
                        .englishThenThai());
        return ExitCode.WRONG_USE;
    }

    private static void say(CommandLine command, String line) {
        command.getErr().println(OutsideText.oneLine(line));
    }
}
