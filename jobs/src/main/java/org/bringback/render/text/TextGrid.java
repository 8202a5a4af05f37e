package org.bringback.render.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bringback.text.DisplayWidth;

/** Cells in columns of equal width: the first column to the left, all others to the right. */
public final class TextGrid {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void write(Appendable out) throws IOException {
        for (String line : lines()) {
            out.append(line).append('\n');
        }
    }

    /** A line a row. */
    public List<String> lines() {
        return rows.stream().map(row -> line(row).stripTrailing()).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder(DisplayWidth.left(row.get(0), width(0)));
        for (int column = 1; column < row.size(); column++) {
            line.append(GAP).append(DisplayWidth.right(row.get(column), width(column)));
        }
        return line.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }
}
