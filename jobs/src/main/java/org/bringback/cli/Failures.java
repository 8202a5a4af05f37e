package org.bringback.cli;

import org.bringback.job.StateInUseException;
import org.bringback.reference.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one message a user understands, and its exit code. */
final class Failures {

    private Failures() {}

    static int explain(Exception failure, CommandLine command, ParseResult ignored) {
        if (failure instanceof StateInUseException) {
            command.getErr().println("Another run is in progress on this state. / มีงานอื่นกำลังทำงานอยู่");
            return ExitCode.IN_PROGRESS;
        }
        if (failure instanceof WrongUseException || failure instanceof ConfigurationException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.WRONG_USE;
        }
        command.getErr().println("Failed / ล้มเหลว: " + describe(failure));
        if (System.getenv("BRINGBACK_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Set BRINGBACK_TRACE=1 to see where.");
        }
        return ExitCode.FAILED;
    }

    /** The kind and message of the deepest cause: the ones above it only say that something below failed. */
    private static String describe(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
