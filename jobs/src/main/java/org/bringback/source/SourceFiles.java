package org.bringback.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.PlainFile;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.text.SourceFormat;
import org.bringback.text.file.Sha256;

/** The door of this room: from a file to its rows, or to the notice why there are none. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * Opens a CSV or TSV, an XLSX or an XLS, as it is or packed (gzip; zip with one file in it), whichever its content
     * shows; a name's ending plays no part.
     *
     * @return the rows of all sheets in order; to be closed
     * @throws RefusedFileException when it is none of these, damaged, encrypted, hostile or not to be read at all. What shows only later is
     *     thrown by {@link RowCursor#next()}
     * @throws UncheckedIOException when there is no space to unpack it
     */
    public static RowCursor open(Path file, SourceFormat expected) throws RefusedFileException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        if (Files.isSymbolicLink(file)) {
            throw Refusal.of(NoticeCode.SYMBOLIC_LINK, location);
        }
        return Refusal.reading(location, () -> new FileOpener(expected, location).open(new PlainFile(file)));
    }

    /**
     * The file's SHA-256 in lower-case hexadecimal, by which a submission is known.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static String sha256(Path file) {
        try (InputStream in = new PlainFile(file).open()) {
            return new Sha256().add(in).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
