package org.bringback.source.refusal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns what goes wrong while a file is read into the refusal of that file. Decompressors, parsers and the libraries
 * beneath them throw whatever comes to their mind when bytes are damaged; this is the one place that knows what it means.
 */
public final class Refusal {

    /** What can be read, as the notice about anything else says it. */
    private static final String READABLE = "CSV, TSV, XLSX, XLS, .gz, .zip";

    /** Causes may be each other's. */
    private static final int MAX_CAUSES = 20;

    private Refusal() {}

    public static RefusedFileException of(NoticeCode code, Location location) {
        return new RefusedFileException(Notice.of(code, location));
    }

    public static RefusedFileException of(NoticeCode code, Location location, String expected, String found) {
        return new RefusedFileException(new Notice(code, location, expected, found));
    }

    public static RefusedFileException unknownFormat(Location location) {
        return of(NoticeCode.UNKNOWN_FORMAT, location, READABLE, "");
    }

    public static RefusedFileException bomb(Location location, String allowed) {
        return of(NoticeCode.ARCHIVE_BOMB, location, allowed, "");
    }

    public static RefusedFileException encoding(Location location, String expected, String found) {
        return of(NoticeCode.WRONG_ENCODING, location, expected, found);
    }

    /**
     * Does what reads a file.
     *
     * @throws RefusedFileException for whatever the reader throws
     * @throws UncheckedIOException when this machine is at fault and not the file: see {@link #from}
     */
    public static <T> T reading(Location location, Callable<T> reader) throws RefusedFileException {
        try {
            return reader.call();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw from(e, location);
        }
    }

    /**
     * The refusal that a failure while reading amounts to.
     *
     * @throws UncheckedIOException when no file can be read: there is no space to unpack it, or the run is being stopped
     */
    public static RefusedFileException from(Throwable failure, Location location) {
        boolean damaged = false;
        for (Throwable cause : causes(failure)) {
            if (cause instanceof RefusedFileException refused) {
                return refused;
            }
            if (isOfTheMachine(cause)) {
                throw new UncheckedIOException((IOException) cause);
            }
            RefusedFileException known = known(cause, location);
            if (known != null) {
                return known;
            }
            damaged |= isDamage(cause);
        }
        return damaged ? of(NoticeCode.TRUNCATED, location) : of(NoticeCode.READER_FAILED, location);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && causes.size() < MAX_CAUSES) {
            causes.add(cause);
            // parsers keep what they met where only they look for it
            cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        return causes;
    }

    /** What readers throw when bytes are not as they should be, or are not there. */
    private static boolean isDamage(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof XMLStreamException
                || failure instanceof RecordFormatException
                || failure instanceof IndexOutOfBoundsException;
    }

    private static boolean isOfTheMachine(Throwable cause) {
        return cause instanceof UnpackingException unpacking
                        && unpacking.passedLimit().isEmpty()
                || cause instanceof ClosedByInterruptException
                || cause instanceof InterruptedIOException;
    }

    private static @Nullable RefusedFileException known(Throwable cause, Location location) {
        if (cause instanceof UnpackingException unpacking) {
            return bomb(location, unpacking.passedLimit().orElse(""));
        }
        if (cause instanceof UnsupportedZipFeatureException unsupported) {
            return of(
                    NoticeCode.UNKNOWN_PACKING,
                    location,
                    "",
                    unsupported.getFeature().toString());
        }
        if (cause instanceof EncryptedDocumentException) {
            return of(NoticeCode.PASSWORD_PROTECTED, location);
        }
        if (cause instanceof FileSystemException) {
            return of(NoticeCode.UNREADABLE, location, "", reason(cause));
        }
        if (cause instanceof OutOfMemoryError) {
            return of(NoticeCode.TOO_LARGE, location);
        }
        return cause instanceof CharacterCodingException
                ? encoding(location, "UTF-8, windows-874, UTF-16", "\uFFFD")
                : null;
    }

    /** Why the file system would not give a file, as it says itself where it does. */
    public static String reason(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException said && said.getReason() != null
                ? said.getReason()
                : "input/output error";
    }
}
