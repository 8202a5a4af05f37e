package org.bringback.intake;

import java.util.List;
import org.bringback.source.CellFault;

/** A data row as it stands in the file, with the meaning of its columns. */
public final class RawRow {

    private final RowAt at;
    private final List<String> cells;
    private final List<CellFault> faults;
    private final SheetColumns columns;

    RawRow(RowAt at, List<String> cells, List<CellFault> faults, SheetColumns columns) {
        this.at = at;
        this.cells = cells;
        this.faults = faults;
        this.columns = columns;
    }

    public RowAt at() {
        return at;
    }

    List<String> cells() {
        return cells;
    }

    List<CellFault> faults() {
        return faults;
    }

    SheetColumns columns() {
        return columns;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell, or an empty text beyond the end of the row. */
    String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
