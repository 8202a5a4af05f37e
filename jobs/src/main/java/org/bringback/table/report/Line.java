package org.bringback.table.report;

import java.util.List;
import org.bringback.reference.Words;

/**
 * A line of a report's table.
 *
 * @param id unique in its table
 * @param level 0, or how deep the line stands below the sum that it is part of
 * @param cells one a column
 */
public record Line(String id, Words head, Weight weight, int level, List<Cell> cells) {

    /** How a line is printed. */
    public enum Weight {
        PLAIN,
        /** Sums up other lines. */
        SUM,
        /** The table's last. */
        TOTAL
    }

    public Line {
        cells = List.copyOf(cells);
    }

    public static Line of(String id, Words head, List<Cell> cells) {
        return new Line(id, head, Weight.PLAIN, 0, cells);
    }

    public static Line total(Words head, List<Cell> cells) {
        return new Line("TOTAL", head, Weight.TOTAL, 0, cells);
    }
}
