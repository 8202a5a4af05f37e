package org.bringback.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Place;

/** One file being opened: unpacks it as deep as allowed and gives it to the reader of its kind. */
final class Opening {

    /** An archive in an archive is understood; deeper ones are nobody's export. */
    private static final int DEEPEST = 2;

    private final SourceFormat expected;
    private final Place place;
    /** What has to be closed after the rows, in this order. */
    private final List<Closeable> opened = new ArrayList<>();

    Opening(SourceFormat expected, Place place) {
        this.expected = expected;
        this.place = place;
    }

    RowCursor open(Content content) throws IOException, RefusedFileException {
        try {
            RowCursor rows = open(content, 0);
            return opened.isEmpty() ? rows : new ClosingCursor(rows, opened);
        } catch (IOException | RefusedFileException | RuntimeException e) {
            ClosingCursor.closeAll(opened);
            throw e;
        }
    }

    private RowCursor open(Content content, int depth) throws IOException, RefusedFileException {
        if (depth > DEEPEST) {
            throw Refusal.of(NoticeCode.ARCHIVE_CONTENT, place);
        }
        return switch (FileKind.of(content.head(FileKind.HEAD))) {
            case EMPTY -> throw Refusal.of(NoticeCode.EMPTY_FILE, place);
            case UNKNOWN -> throw Refusal.unknownFormat(place);
            case TEXT -> new TextFile(content, expected, place).open();
            case OLE2 -> XlsCursor.open(onDisk(content), expected.limits(), place);
            case ZIP -> zip(onDisk(content), depth);
            case GZIP -> open(new GzipContent(content, packedBytes(content), expected.limits()), depth + 1);
        };
    }

    private RowCursor zip(Path file, int depth) throws IOException, RefusedFileException {
        ZipFile zip = ZipDirectory.open(file, place);
        opened.add(0, zip);
        if (ZipDirectory.isWorkbook(zip)) {
            return XlsxCursor.open(file, zip, expected.limits(), place);
        }
        ZipArchiveEntry entry = ZipDirectory.onlyFile(zip, place);
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
        TemporaryFile unpacked = new TemporaryFile();
        opened.add(0, unpacked);
        unpacked.fill(content);
        return unpacked.path();
    }
}
