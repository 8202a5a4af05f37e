package org.bringback.cli.output;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes: results to {@code out}, talk to {@code err}. */
public record Console(PrintWriter out, PrintWriter err) {

    public static Console of(CommandSpec command) {
        return new Console(command.commandLine().getOut(), command.commandLine().getErr());
    }

    /** Whether the launcher saw a terminal on standard error. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("bringback.terminal");
    }
}
