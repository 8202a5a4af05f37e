package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What may be said of an exception. A message of a library's can quote a cell ({@code For input string: "..."}), so only
 * messages of this program, of the file system and of the Java machine are shown; of others, the kind and the place.
 */
public final class FailureCause {

    private static final String OURS = "org.bringback.";

    private FailureCause() {}

    /**
     * What is wrong with the database or disk and what to do, where that is known; else the kind and message of the
     * deepest cause, as the ones above it only say that something below failed.
     */
    public static String describe(Throwable failure) {
        List<Throwable> causes = deepestFirst(failure);
        for (Throwable cause : causes) {
            Optional<String> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Throwable deepest = causes.get(0);
        String kind = deepest.getClass().getSimpleName();
        if (deepest instanceof SQLException sql) {
            return kind + state(sql);
        }
        return kind + (isHarmless(deepest) ? ": " + deepest.getMessage() : place(deepest));
    }

    /** Kinds and places of all causes, without their messages. */
    public static List<String> trace(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).map(frame -> "    at " + frame).forEach(lines::add);
        }
        return lines;
    }

    private static List<Throwable> deepestFirst(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        Collections.reverse(causes);
        return causes;
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return DatabaseProblem.find(sql).map(problem -> problem.text().englishThenThai() + state(sql));
        }
        return cause instanceof IOException file
                ? DatabaseProblem.find(file).map(problem -> problem.text().englishThenThai())
                : Optional.empty();
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : " (SQL state " + failure.getSQLState() + ")";
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
