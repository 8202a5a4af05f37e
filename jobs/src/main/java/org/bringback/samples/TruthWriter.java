package org.bringback.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.error.IdentityError;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.layout.SampleExportRow;

/** Writes down, row by row, who every row of one file is about. */
public final class TruthWriter implements Closeable {

    public static final List<String> COLUMNS =
            List.of("file", "row", "sheet", "line", "person", "list", "kind", "status", "detail");

    private final DelimitedTextWriter out;
    private final String file;
    private long rows;

    public TruthWriter(Path part, String file) throws IOException {
        this.file = file;
        out = new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, Files.newOutputStream(part));
    }

    /** Where a row stands: the sheet's name (empty in text files) and the line as a person counts it. */
    record Line(String sheet, long number) {}

    void blank(Line line) throws IOException {
        add(line, "", "", "BLANK", "", "");
    }

    void exported(Line line, OfficeList list, SampleExportRow row) throws IOException {
        String detail = row.marks()
                .rowError()
                .map(Enum::name)
                .orElseGet(() -> joined(row.marks().identityErrors()));
        add(
                line,
                Long.toString(row.person()),
                list.id().value(),
                row.kind().name(),
                row.truth().name(),
                detail);
    }

    void registered(long line, SampleRegisterRow row) throws IOException {
        String kind = row.listed() ? "LISTED" : "OTHER";
        add(new Line("", line), Long.toString(row.person()), "", kind, "", joined(row.identityErrors()));
    }

    private static String joined(Set<IdentityError> identityErrors) {
        return String.join("|", identityErrors.stream().map(Enum::name).toList());
    }

    private void add(Line line, String person, String list, String kind, String status, String detail)
            throws IOException {
        out.line(List.of(
                file,
                Long.toString(++rows),
                line.sheet(),
                Long.toString(line.number()),
                person,
                list,
                kind,
                status,
                detail));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
