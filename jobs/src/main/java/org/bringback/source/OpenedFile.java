package org.bringback.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.FileKind;
import org.bringback.source.container.PlainFile;
import org.bringback.source.container.ZipDirectory;
import org.bringback.source.excel.WorkbookMarks;
import org.bringback.source.excel.XlsxFile;
import org.bringback.source.kept.KeptRows;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.text.SourceFormat;

/**
 * A file that was opened once. What it says of itself decides how its rows are read, so both are asked of the same
 * opening: a workbook is unpacked and looked through only once.
 */
public final class OpenedFile implements Closeable {

    private final Path file;
    private final Location location;
    private final List<Closeable> opened;
    private final Optional<XlsxFile> workbook;
    private final boolean kept;

    private OpenedFile(
            Path file, Location location, List<Closeable> opened, Optional<XlsxFile> workbook, boolean kept) {
        this.file = file;
        this.location = location;
        this.opened = opened;
        this.workbook = workbook;
        this.kept = kept;
    }

    /**
     * Opens a file of any kind that {@link SourceFiles} reads.
     *
     * @return to be closed
     * @throws RefusedFileException when it is a link, or a workbook that is damaged or hostile
     */
    public static OpenedFile open(Path file) throws RefusedFileException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        if (Files.isSymbolicLink(file)) {
            throw Refusal.of(NoticeCode.SYMBOLIC_LINK, location);
        }
        return Refusal.reading(
                location,
                () -> FileKind.of(new PlainFile(file).head(FileKind.HEAD)) == FileKind.ZIP
                        ? ofZip(file, location)
                        : new OpenedFile(file, location, List.of(), Optional.empty(), false));
    }

    /**
     * Opens a file of the archive: what {@link #open} opens, or the rows that are kept in its place.
     *
     * @return to be closed
     * @throws RefusedFileException as {@link #open} does
     */
    public static OpenedFile archived(Path file) throws RefusedFileException {
        Location location = Location.of(String.valueOf(file.getFileName()));
        boolean kept = Refusal.reading(location, () -> KeptRows.is(file));
        return kept ? new OpenedFile(file, location, List.of(), Optional.empty(), true) : open(file);
    }

    private static OpenedFile ofZip(Path file, Location location)
            throws RefusedFileException, IOException, XMLStreamException {
        ZipFile zip = ZipDirectory.open(file, location);
        try {
            Optional<XlsxFile> workbook = ZipDirectory.isWorkbook(zip)
                    ? Optional.of(XlsxFile.open(zip, Limits.standard(), location))
                    : Optional.empty();
            return new OpenedFile(file, location, List.of(zip), workbook, false);
        } catch (IOException | RefusedFileException | XMLStreamException | RuntimeException | Error e) {
            GuardedCursor.closeAll(List.of(zip));
            throw e;
        }
    }

    /**
     * What a workbook that this program wrote says of itself; nothing where it is another file, or that part of it cannot
     * be read.
     */
    public WorkbookMarks marks() {
        if (workbook.isEmpty()) {
            return WorkbookMarks.NONE;
        }
        try {
            return Refusal.reading(location, workbook.get()::marks);
        } catch (RefusedFileException e) {
            return WorkbookMarks.NONE;
        }
    }

    /**
     * The rows of all sheets in order; the file is closed with them.
     *
     * @throws RefusedFileException as {@link SourceFiles#open} does
     */
    public RowCursor rows(SourceFormat expected) throws RefusedFileException {
        if (kept) {
            return Refusal.reading(
                    location, () -> new GuardedCursor(KeptRows.open(file, location), new RowBudget(), opened));
        }
        return workbook.isPresent()
                ? Refusal.reading(
                        location, () -> new GuardedCursor(workbook.get().rows(), new RowBudget(), opened))
                : SourceFiles.open(file, expected);
    }

    @Override
    public void close() throws IOException {
        GuardedCursor.closeAll(opened);
    }
}
