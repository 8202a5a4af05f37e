package org.bringback.render.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** How wide a sheet's columns have to be for what was seen in them. */
final class ColumnWidths {

    private static final int MIN = 12;

    private final List<Integer> widths = new ArrayList<>();

    /** The next column's heading, in one line or two. */
    void seeHeading(String heading) {
        widths.add(heading.lines().mapToInt(TextWidth::of).reduce(MIN, Math::max));
    }

    void see(int column, String text) {
        widths.set(column, Math.max(TextWidth.of(text), widths.get(column)));
    }

    void apply(Sheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
    }
}
