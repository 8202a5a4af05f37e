package org.bringback.intake.row;

import java.util.List;
import org.bringback.notice.Notice;

/** What became of one data row. Every row of a file has exactly one outcome. */
public sealed interface RowOutcome {

    RowPosition at();

    /** All notices about the row, not only the first. */
    List<Notice> notices();

    /**
     * The row is used. Its notices are warnings.
     *
     * @param further values of the fields that only the layout knows
     */
    record Accepted(RowPosition at, TypedRow row, List<FurtherValue> further, List<Notice> notices)
            implements RowOutcome {}

    /**
     * The row goes back to its office.
     *
     * @param cells as they stood in the file, those of sensitive columns emptied
     */
    record Rejected(RowPosition at, List<String> cells, List<Notice> notices) implements RowOutcome {}

    /** The row may be right, but a person has to look at it; cells as in {@link Rejected}. */
    record Quarantined(RowPosition at, List<String> cells, List<Notice> notices) implements RowOutcome {}

    /** The row is nobody's: empty, or a total or signature below the table, which a notice then says. */
    record Blank(RowPosition at, List<Notice> notices) implements RowOutcome {
        public Blank(RowPosition at) {
            this(at, List.of());
        }
    }
}
