package org.bringback.job.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/**
 * What may be said of an exception. A message of a library's can quote a cell ({@code For input string: "..."}), so only
 * messages of this program, of the file system and of the Java machine are shown; of others, the place. Names of Java's
 * classes say nothing to whoever reads the message and are left to {@link #trace}.
 */
public final class FailureCause {

    private static final String OURS = "org.bringback.";

    private FailureCause() {}

    /**
     * What is wrong and what to do, where that is known; else the message of the deepest cause, as the ones above it only
     * say that something below failed.
     */
    public static BilingualText describe(Throwable failure) {
        return firstKnown(failure).orElseGet(() -> inPart(deepestFirst(failure).get(0)));
    }

    /**
     * The same of several failures of one run: what one of them is known by explains the others, which may only say that
     * something could not be written any more. Empty where there are none.
     */
    public static Optional<BilingualText> find(List<Throwable> failures) {
        return failures.stream()
                .flatMap(failure -> firstKnown(failure).stream())
                .findFirst()
                .or(() -> failures.stream().findFirst().map(FailureCause::describe));
    }

    private static Optional<BilingualText> firstKnown(Throwable failure) {
        return deepestFirst(failure).stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static BilingualText inPart(Throwable deepest) {
        if (deepest instanceof SQLException sql) {
            return new BilingualText("ฐานข้อมูลทำงานผิดพลาด" + state(sql), "the database met a problem" + state(sql));
        }
        String message = isOurs(deepest) && deepest.getMessage() != null ? deepest.getMessage() : "";
        return message.isEmpty()
                ? unexpected(place(deepest))
                : new BilingualText("โปรแกรมพบสิ่งที่ไม่คาดไว้: " + message, message);
    }

    private static BilingualText unexpected(String place) {
        return new BilingualText(
                "โปรแกรมพบสิ่งที่ไม่คาดไว้" + place + " กรุณาแจ้งผู้ดูแลโปรแกรม",
                "the program met something that it does not expect" + place + "; please tell whoever maintains it");
    }

    /** Kinds and places of all causes and of what they suppressed, without their messages. */
    public static List<String> trace(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).map(frame -> "    at " + frame).forEach(lines::add);
            Arrays.stream(cause.getSuppressed()).map(FailureCause::trace).forEach(lines::addAll);
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

    private static Optional<BilingualText> known(Throwable cause) {
        if (cause instanceof BilingualFailure told) {
            return Optional.of(told.explanation());
        }
        if (cause instanceof SQLException sql) {
            return DatabaseProblem.find(sql).map(problem -> problem.text().map(text -> text + state(sql)));
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of(new BilingualText(
                    "หน่วยความจำไม่พอ ให้ตั้ง BRINGBACK_HEAP ให้มากขึ้น เช่น BRINGBACK_HEAP=2g แล้วสั่งคำสั่งเดิมอีกครั้ง",
                    "there is too little memory; set BRINGBACK_HEAP to more, such as BRINGBACK_HEAP=2g, and give the same"
                            + " command again"));
        }
        if (cause instanceof IOException file && DatabaseProblem.find(file).isPresent()) {
            return DatabaseProblem.find(file).map(DatabaseProblem::text);
        }
        return cause instanceof FileSystemException file ? Optional.of(inWords(file)) : Optional.empty();
    }

    /** What the file system complains of. */
    private static BilingualText inWords(FileSystemException failure) {
        String file = failure.getFile() == null ? "?" : OutsideText.oneLine(failure.getFile());
        if (failure instanceof NoSuchFileException) {
            return new BilingualText("ไม่พบไฟล์หรือโฟลเดอร์ " + file, "there is no file or folder " + file);
        }
        if (failure instanceof AccessDeniedException) {
            return new BilingualText(
                    "ผู้ใช้นี้ไม่มีสิทธิ์ใช้ " + file + " กรุณาให้สิทธิ์",
                    "this user has no right to " + file + "; give it");
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return new BilingualText(
                    "โฟลเดอร์ " + file + " ไม่ว่าง กรุณาย้ายไฟล์ในโฟลเดอร์ออกไป",
                    "the folder " + file + " is not empty; move away what is in it");
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return new BilingualText(
                    "มี " + file + " อยู่แล้ว กรุณาย้ายออกไปหรือใช้ชื่ออื่น",
                    file + " stands in the way; move it or use another name");
        }
        String reason = failure.getReason() == null ? "" : ": " + OutsideText.oneLine(failure.getReason());
        return new BilingualText("ใช้ " + file + " ไม่ได้" + reason, file + " cannot be used" + reason);
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : " (SQL state " + failure.getSQLState() + ")";
    }

    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String thrower = frames.length == 0 ? "" : frames[0].getClassName();
        return failure.getClass().getName().startsWith(OURS) || thrower.startsWith(OURS);
    }

    /** The nearest place in this program, by its folder and line: whoever maintains it finds it. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " (" + folder(frame.getClassName()) + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }

    private static String folder(String type) {
        return type.substring(OURS.length(), Math.max(OURS.length(), type.lastIndexOf('.')))
                .replace('.', '/');
    }
}
