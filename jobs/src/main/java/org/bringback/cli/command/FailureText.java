package org.bringback.cli.command;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What may be said of an exception. A message of a library's can quote a cell ({@code For input string: "..."}), so only
 * messages of this program, of the file system and of the Java machine are shown; of others, the kind and the place.
 */
final class FailureText {

    private static final String OURS = "org.bringback.";

    private FailureText() {}

    /** The kind and message of the deepest cause: the ones above it only say that something below failed. */
    static String describe(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String kind = deepest.getClass().getSimpleName();
        if (deepest instanceof SQLException sql) {
            return kind + " (SQL state " + sql.getSQLState() + ")";
        }
        return kind + (isHarmless(deepest) ? ": " + deepest.getMessage() : place(deepest));
    }

    /** Kinds and places of all causes, without their messages. */
    static List<String> trace(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).map(frame -> "    at " + frame).forEach(lines::add);
        }
        return lines;
    }

    private static boolean isHarmless(Throwable failure) {
        if (failure instanceof FileSystemException || failure instanceof VirtualMachineError) {
            return true;
        }
        StackTraceElement[] frames = failure.getStackTrace();
        String thrower = frames.length == 0 ? "" : frames[0].getClassName();
        return failure.getClass().getName().startsWith(OURS)
                || thrower.startsWith(OURS)
                || thrower.startsWith("sun.nio.")
                || thrower.startsWith("java.io.File");
    }

    /** The nearest place in this program. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
