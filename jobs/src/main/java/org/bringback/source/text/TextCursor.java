package org.bringback.source.text;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;
import org.bringback.source.refusal.Refusal;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.source.row.RowBuilder;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV or TSV by RFC 4180. A quote opens a cell only at its beginning; elsewhere it is a character like any
 * other. A quote that is never closed refuses the file with the line on which its record began.
 */
final class TextCursor implements RowSource {

    /** What a disk gives in place of a block that was never written. */
    private static final String LOST = "\0".repeat(8);

    /** Columns of the widest table that a spreadsheet knows; a record of millions of cells would fill the memory. */
    private static final int MAX_CELLS = 16_384;

    private final RecordReader records;
    private final ICSVParser parser;
    private final RowBuilder builder;
    private final char separator;
    private final Location location;
    private final List<Notice> warnings;
    private int cells;
    private int cellsBefore;
    private long lastLine;
    private boolean ended;

    TextCursor(Reader text, char separator, Limits limits, Location location, List<Notice> warnings) {
        this.records = new RecordReader(text, separator, limits.recordChars());
        this.parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        this.separator = separator;
        this.builder = new RowBuilder(limits);
        this.location = location;
        this.warnings = new ArrayList<>(warnings);
    }

    @Override
    public @Nullable SourceRow next() throws IOException, RefusedFileException {
        String record = records.next();
        if (record == null) {
            checkEnd();
            return null;
        }
        if (record.contains(LOST)) {
            throw Refusal.of(NoticeCode.TRUNCATED, location());
        }
        if (record.length() > MAX_CELLS
                && record.chars().filter(c -> c == separator).count() > MAX_CELLS) {
            throw Refusal.of(NoticeCode.ROW_TOO_WIDE, location(), String.valueOf(MAX_CELLS), "");
        }
        SourceRow row = row(record);
        if (!row.isBlank()) {
            cellsBefore = cells;
            cells = row.cells().size();
            lastLine = row.line();
        }
        return row;
    }

    /** A text has no end of its own: only its last line says whether it was written to the end. */
    private void checkEnd() throws RefusedFileException {
        if (records.endsWithLineEnd() || ended) {
            return;
        }
        ended = true;
        Location last = location.inRow(lastLine);
        if (records.lastCharacter() == 0) {
            throw Refusal.of(NoticeCode.TRUNCATED, last);
        }
        if (cells < cellsBefore) {
            throw Refusal.of(NoticeCode.RECORD_CUT_OFF, last, String.valueOf(cellsBefore), String.valueOf(cells));
        }
        warnings.add(Notice.of(NoticeCode.NO_LAST_LINE_END, last));
    }

    @Override
    public Location location() {
        return location.inRow(records.begunOn());
    }

    @Override
    public List<Notice> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private SourceRow row(String record) throws IOException {
        for (String cell : parser.parseLine(record)) {
            builder.text(cell);
        }
        return builder.row(Optional.empty(), records.begunOn());
    }
}
