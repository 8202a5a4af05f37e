package org.bringback.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one line of a small table apart: of configuration, or the header of a large file. The offices' exports have a
 * reader of their own, which has to put up with anything, and so has {@code link}, which has to be fast.
 */
public final class DelimitedLine {

    private DelimitedLine() {}

    /** The cells without blanks around them; in quotes a cell may hold the delimiter, and a quote written twice. */
    public static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
