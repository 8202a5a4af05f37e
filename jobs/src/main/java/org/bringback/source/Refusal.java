package org.bringback.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;

/** Turns what goes wrong in decompressors and parsers into the refusal of the file. */
final class Refusal {

    /** What can be read, as the notice about anything else says it. */
    private static final String READABLE = "CSV, TSV, XLSX, XLS, .gz, .zip";

    private Refusal() {}

    static RefusedFileException of(NoticeCode code, Place place) {
        return new RefusedFileException(Notice.of(code, place));
    }

    static RefusedFileException unknownFormat(Place place) {
        return new RefusedFileException(new Notice(NoticeCode.UNKNOWN_FORMAT, place, READABLE, ""));
    }

    static RefusedFileException bomb(Place place, String allowed) {
        return new RefusedFileException(new Notice(NoticeCode.ARCHIVE_BOMB, place, allowed, ""));
    }

    static RefusedFileException encoding(Place place, String expected, String found) {
        return new RefusedFileException(new Notice(NoticeCode.WRONG_ENCODING, place, expected, found));
    }

    /**
     * The refusal that an error while reading amounts to.
     *
     * @throws UncheckedIOException when the disk is at fault, not the file
     */
    static RefusedFileException from(IOException error, Place place) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArchiveBombException bomb) {
                return bomb(place, String.valueOf(bomb.getMessage()));
            }
            if (cause instanceof CharacterCodingException) {
                return encoding(place, "UTF-8, windows-874, UTF-16", "\uFFFD");
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return of(NoticeCode.TRUNCATED, place);
            }
        }
        throw new UncheckedIOException(error);
    }

    /** The refusal that XML which cannot be parsed amounts to. */
    static RefusedFileException from(XMLStreamException error, Place place) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(cause instanceof CharacterCodingException)) {
                return from(io, place);
            }
        }
        return of(NoticeCode.TRUNCATED, place);
    }
}
