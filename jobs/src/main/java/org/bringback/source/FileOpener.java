package org.bringback.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.Location;
import org.bringback.notice.NoticeCode;
import org.bringback.source.container.Content;
import org.bringback.source.container.FileKind;
import org.bringback.source.container.GzipContent;
import org.bringback.source.container.UnpackedFile;
import org.bringback.source.container.ZipDirectory;
import org.bringback.source.container.ZipEntryContent;
import org.bringback.source.excel.XlsCursor;
import org.bringback.source.excel.XlsxFile;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowCursor;
import org.bringback.source.row.RowSource;
import org.bringback.source.text.SourceFormat;
import org.bringback.source.text.TextFile;

/** One file being opened: unpacks it as deep as allowed and gives it to the reader of its kind. */
final class FileOpener {

    /** An archive in an archive is understood; deeper ones are nobody's export. */
    private static final int MAX_DEPTH = 2;

    private final SourceFormat expected;
    private final Location location;
    /** What has to be closed after the rows, in this order. */
    private final List<Closeable> opened = new ArrayList<>();

    FileOpener(SourceFormat expected, Location location) {
        this.expected = expected;
        this.location = location;
    }

    RowCursor open(Content content) throws IOException, RefusedFileException, XMLStreamException {
        try {
            return new GuardedCursor(open(content, 0), new RowBudget(), List.copyOf(opened));
        } catch (IOException | RefusedFileException | XMLStreamException | RuntimeException | Error e) {
            GuardedCursor.closeAll(opened);
            throw e;
        }
    }

    private RowSource open(Content content, int depth) throws IOException, RefusedFileException, XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, location);
        }
        return switch (FileKind.of(content.head(FileKind.HEAD))) {
            case EMPTY -> throw Refusal.of(NoticeCode.EMPTY_FILE, location);
            case UNKNOWN -> throw Refusal.unknownFormat(location);
            case TEXT -> new TextFile(content, expected, location).open();
            case OLE2 -> XlsCursor.open(onDisk(content), expected.limits(), location);
            case ZIP -> zip(onDisk(content), depth);
            case GZIP -> open(new GzipContent(content, packedBytes(content), expected.limits()), depth + 1);
        };
    }

    private RowSource zip(Path file, int depth) throws IOException, RefusedFileException, XMLStreamException {
        ZipFile zip = ZipDirectory.open(file, location);
        opened.add(0, zip);
        if (ZipDirectory.isWorkbook(zip)) {
            return XlsxFile.open(zip, expected.limits(), location).rows();
        }
        if (ZipDirectory.isOpenDocument(zip)) {
            throw Refusal.unknownFormat(location);
        }
        ZipArchiveEntry entry = ZipDirectory.onlyFile(zip, location);
        return open(new ZipEntryContent(zip, entry, expected.limits()), depth + 1);
    }

    private static long packedBytes(Content content) throws IOException {
        return content.file().isPresent() ? Files.size(content.file().get()) : -1;
    }

    /** Workbooks and archives are read at random, so what is packed has to be unpacked to the disk first. */
    private Path onDisk(Content content) throws IOException {
        if (content.file().isPresent()) {
            return content.file().get();
        }
        UnpackedFile unpacked = new UnpackedFile();
        opened.add(0, unpacked);
        unpacked.fill(content);
        return unpacked.path();
    }
}
