package org.bringback.render.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.text.FormulaGuard;

/** Rows as RFC 4180 has them: comma, CRLF, quotes only where needed, and no cell that a spreadsheet computes. */
final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Appendable out;
    /** What the next row and those after it end with, besides their own cells. */
    private final Deque<String> marks = new ArrayDeque<>();

    CsvWriter(Appendable out) {
        this.out = out;
    }

    /** For files that people open in a spreadsheet, which takes Thai for Thai only after a byte order mark. */
    static CsvWriter forSpreadsheets(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        return new CsvWriter(out);
    }

    /** The same with a last column {@code synthetic}, which says whether a synthetic country's rows follow. */
    CsvWriter marked(boolean synthetic) {
        marks.addAll(List.of("synthetic", Boolean.toString(synthetic)));
        return this;
    }

    /** @param parts of which the row consists, one behind the other */
    @SafeVarargs
    final void row(List<String>... parts) throws IOException {
        List<String> cells = new ArrayList<>();
        for (List<String> part : parts) {
            cells.addAll(part);
        }
        if (!marks.isEmpty()) {
            cells.add(marks.peek());
        }
        if (marks.size() > 1) {
            marks.remove();
        }
        out.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String text) {
        String cell = FormulaGuard.guarded(text);
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
