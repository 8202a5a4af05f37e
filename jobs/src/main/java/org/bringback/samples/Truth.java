package org.bringback.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes down, row by row, who every row of one file is about. */
final class Truth implements Closeable {

    static final List<String> COLUMNS =
            List.of("file", "row", "sheet", "line", "person", "list", "kind", "status", "detail");

    private final TextSheet out;
    private final String file;
    private long rows;

    Truth(Path part, String file) throws IOException {
        this.file = file;
        out = new TextSheet(TextSheet.Format.UTF_8, Files.newOutputStream(part));
    }

    /** Where a row stands: the sheet's name (empty in text files) and the line as a person counts it. */
    record Line(String sheet, long number) {}

    void blank(Line line) throws IOException {
        add(line, "", "", "BLANK", "", "");
    }

    void exported(Line line, OfficeList list, CaseRow row) throws IOException {
        String detail = row.marks()
                .defect()
                .map(Enum::name)
                .orElseGet(() -> joined(row.marks().flaws()));
        add(
                line,
                Long.toString(row.person()),
                list.id().value(),
                row.kind().name(),
                row.truth().name(),
                detail);
    }

    void registered(long line, RegisterRow row) throws IOException {
        String kind = row.listed() ? "LISTED" : "OTHER";
        add(new Line("", line), Long.toString(row.person()), "", kind, "", joined(row.flaws()));
    }

    private static String joined(Set<Flaw> flaws) {
        return String.join("|", flaws.stream().map(Enum::name).toList());
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
