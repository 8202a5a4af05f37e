package org.bringback.source.text;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.source.refusal.Limits;
import org.bringback.source.row.RowBuilder;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV or TSV by RFC 4180. A quote opens a cell only at its beginning; elsewhere it is a character like any
 * other. A quote that is never closed refuses the file with the line on which its record began.
 */
final class TextCursor implements RowSource {

    private final RecordReader records;
    private final ICSVParser parser;
    private final RowBuilder builder;
    private final Location location;
    private final List<Notice> warnings;

    TextCursor(Reader text, char separator, Limits limits, Location location, List<Notice> warnings) {
        this.records = new RecordReader(text, separator, limits.recordChars());
        this.parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        this.builder = new RowBuilder(limits);
        this.location = location;
        this.warnings = List.copyOf(warnings);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        String record = records.next();
        return record == null ? null : row(record);
    }

    @Override
    public Location location() {
        return location.inRow(records.begunOn());
    }

    @Override
    public List<Notice> warnings() {
        return warnings;
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
