package org.bringback.source.refusal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;

/** Turns what goes wrong in decompressors and parsers into the refusal of the file. */
public final class Refusal {

    /** What can be read, as the notice about anything else says it. */
    private static final String READABLE = "CSV, TSV, XLSX, XLS, .gz, .zip";

    private Refusal() {}

    public static RefusedFileException of(NoticeCode code, Location location) {
        return new RefusedFileException(Notice.of(code, location));
    }

    public static RefusedFileException unknownFormat(Location location) {
        return new RefusedFileException(new Notice(NoticeCode.UNKNOWN_FORMAT, location, READABLE, ""));
    }

    public static RefusedFileException bomb(Location location, String allowed) {
        return new RefusedFileException(new Notice(NoticeCode.ARCHIVE_BOMB, location, allowed, ""));
    }

    public static RefusedFileException encoding(Location location, String expected, String found) {
        return new RefusedFileException(new Notice(NoticeCode.WRONG_ENCODING, location, expected, found));
    }

    /**
     * The refusal that an error while reading amounts to.
     *
     * @throws UncheckedIOException when the disk is at fault, not the file
     */
    public static RefusedFileException from(IOException error, Location location) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArchiveBombException bomb) {
                return bomb(location, String.valueOf(bomb.getMessage()));
            }
            if (cause instanceof CharacterCodingException) {
                return encoding(location, "UTF-8, windows-874, UTF-16", "\uFFFD");
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return of(NoticeCode.TRUNCATED, location);
            }
        }
        throw new UncheckedIOException(error);
    }

    /** The refusal that XML which cannot be parsed amounts to. */
    public static RefusedFileException from(XMLStreamException error, Location location) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(cause instanceof CharacterCodingException)) {
                return from(io, location);
            }
        }
        return of(NoticeCode.TRUNCATED, location);
    }
}
