package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.text.FormulaGuard;

/** Rows as RFC 4180 has them: comma, CRLF, quotes only where needed, and no cell that a spreadsheet computes. */
final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Appendable out;

    CsvWriter(Appendable out) {
        this.out = out;
    }

    /** For files that people open in a spreadsheet, which takes Thai for Thai only after a byte order mark. */
    static CsvWriter forSpreadsheets(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        return new CsvWriter(out);
    }

    void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String text) {
        String cell = FormulaGuard.guarded(text);
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
