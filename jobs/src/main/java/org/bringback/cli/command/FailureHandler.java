package org.bringback.cli.command;

import java.sql.SQLException;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.workspace.NoCohortException;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.linkage.record.LinkageException;
import org.bringback.reference.file.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one message a user understands, and its exit code. */
final class FailureHandler {

    private FailureHandler() {}

    static int explain(Exception failure, CommandLine command, ParseResult ignored) {
        if (failure instanceof StateInUseException) {
            command.getErr().println("Another run is in progress on this state. / มีงานอื่นกำลังทำงานอยู่");
            return ExitCode.IN_PROGRESS;
        }
        if (failure instanceof LinkageException wrong) {
            command.getErr().println(wrong.problem().englishThenThai());
            return ExitCode.WRONG_USE;
        }
        if (failure instanceof UsageException
                || failure instanceof ConfigurationException
                || failure instanceof NoCohortException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.WRONG_USE;
        }
        if (System.getenv("BRINGBACK_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Set BRINGBACK_TRACE=1 to see where this happened:");
        }
        command.getErr().println("Failed / ล้มเหลว: " + describe(failure));
        return ExitCode.FAILED;
    }

    /** A command line that cannot be understood: one line, so that whoever reads a log meets it. */
    static int misused(ParameterException wrong, String[] ignored) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println(wrong.getMessage() + " (" + help + " says more)");
        return ExitCode.WRONG_USE;
    }

    /**
     * The kind and message of the deepest cause: the ones above it only say that something below failed. A database's
     * message is left out, as it may quote a cell.
     */
    private static String describe(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String kind = deepest.getClass().getSimpleName();
        return deepest instanceof SQLException sql
                ? kind + " (SQL state " + sql.getSQLState() + ")"
                : kind + ": " + deepest.getMessage();
    }
}
