package org.bringback.intake.row;

import java.util.Arrays;
import java.util.List;
import org.bringback.reference.agency.Field;
import org.bringback.source.row.CellFault;
import org.bringback.thai.ThaiText;

/** A data row as it stands in the file, with the meaning of its columns. */
public final class RawRow {

    /** Stands where a cell had to go that may not be empty. */
    public static final String REMOVED = "ลบแล้ว removed";

    private final RowPosition at;
    private final List<String> cells;
    private final List<CellFault> faults;
    private final SheetColumns columns;

    public RawRow(RowPosition at, List<String> cells, List<CellFault> faults, SheetColumns columns) {
        this.at = at;
        this.cells = cells;
        this.faults = faults;
        this.columns = columns;
    }

    public RowPosition at() {
        return at;
    }

    public List<String> cells() {
        return cells;
    }

    public List<CellFault> faults() {
        return faults;
    }

    public SheetColumns columns() {
        return columns;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Whether all its cells had to go: it says nothing, however few of them a layout asks for. */
    public boolean isRemoved() {
        return cells.contains(REMOVED) && cells.stream().allMatch(cell -> cell.isBlank() || cell.equals(REMOVED));
    }

    /**
     * Whether a cell is empty that may not be: what else such a row says, a total or a title, is no case's. A layout need not
     * say that its status is always filled, as no case is without one.
     */
    public boolean isIncomplete() {
        int status = columns.indexOf(Field.STATUS);
        if (status >= 0 && ThaiText.isNothing(cell(status))) {
            return true;
        }
        for (int index : columns.filledIndexes()) {
            if (ThaiText.isNothing(cell(index))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the header once more, as files have it that were put together page by page. */
    public boolean isHeaderAgain() {
        return columns.fieldIndexes().length > 1
                && Arrays.stream(columns.fieldIndexes())
                        .allMatch(index -> cell(index).strip().equals(columns.header(index)));
    }

    /** The cell, or an empty text beyond the end of the row. */
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }
}
