package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an XLS (97-2003), record after record. Such a file holds at most 65,536 rows a sheet; its string table is kept
 * in memory, hence the limit on its size.
 */
public final class XlsCursor implements RowSource {

    private static final String CONTENT = "Workbook";
    private static final String ENCRYPTED_XLSX = "EncryptedPackage";

    private final POIFSFileSystem file;
    private final RecordFactoryInputStream records;
    private final XlsRows rows;
    private final Location location;

    private XlsCursor(POIFSFileSystem file, InputStream content, Limits limits, Location location) {
        this.file = file;
        this.records = new RecordFactoryInputStream(content, false);
        this.rows = new XlsRows(limits);
        this.location = location;
    }

    public static XlsCursor open(Path path, Limits limits, Location location) throws RefusedFileException, IOException {
        if (Files.size(path) > limits.xlsBytes()) {
            throw Refusal.bomb(location, (limits.xlsBytes() >> 20) + " MB XLS");
        }
        POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
        try {
            return new XlsCursor(file, content(file.getRoot(), location), limits, location);
        } catch (RefusedFileException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public @Nullable SourceRow next() throws RefusedFileException, IOException {
        Optional<SourceRow> row = rows.poll();
        while (row.isEmpty()) {
            Record record = records.nextRecord();
            if (record == null) {
                checkEnd();
                return null;
            }
            rows.accept(record);
            row = rows.poll();
        }
        return row.get();
    }

    @Override
    public Location location() {
        return rows.sheet().map(location::inSheet).orElse(location);
    }

    /** Damaged records may look like the end of the file. */
    private void checkEnd() throws RefusedFileException, IOException {
        Optional<String> missing = rows.structure().missingSheet();
        if (missing.isPresent()) {
            throw Refusal.of(NoticeCode.SHEET_MISSING, location.inSheet(missing.get()));
        }
        rows.structure().checkEnd();
    }

    @Override
    public List<Notice> warnings() {
        return rows.structure().missingRows().entrySet().stream()
                .map(one -> new Notice(
                        NoticeCode.ROWS_MISSING,
                        location.inSheet(one.getKey()).inRow(one.getValue().first()),
                        "",
                        String.valueOf(one.getValue().rows())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static InputStream content(DirectoryNode root, Location location) throws RefusedFileException, IOException {
        if (root.hasEntryCaseInsensitive(ENCRYPTED_XLSX)) {
            throw Refusal.of(NoticeCode.PASSWORD_PROTECTED, location);
        }
        if (!root.hasEntryCaseInsensitive(CONTENT)) {
            throw Refusal.unknownFormat(location);
        }
        return root.createDocumentInputStream(CONTENT);
    }
}
