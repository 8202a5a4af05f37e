package org.bringback.source.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.notice.NoticeCode;
import org.bringback.source.refusal.Limits;

/**
 * Puts a row together cell by cell, under the rules that hold for every kind of file. Faulted are: a text that begins
 * with {@code =} or {@code @}, which a spreadsheet would take for a formula ({@code +} and {@code -} are left alone: they
 * begin telephone numbers and mark empty cells); an error value such as {@code #N/A}; a control character; a text that is
 * too long, which is cut. Cells far behind any table are left out, as one of them would fill the row with empty ones.
 */
public final class RowBuilder {

    private static final Set<String> ERROR_VALUES =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!");

    private final int cellChars;
    private final int rowCells;
    private final List<String> cells = new ArrayList<>();
    private List<CellFault> faults = List.of();

    public RowBuilder(Limits limits) {
        this.cellChars = limits.cellChars();
        this.rowCells = limits.rowCells();
    }

    /** A cell as somebody may have typed it. */
    public void text(String text) {
        if (text.length() > cellChars) {
            fault(NoticeCode.CELL_TOO_LONG);
            add(text.substring(0, cellChars));
            return;
        }
        if (!text.isEmpty()) {
            look(text);
        }
        add(text);
    }

    /** A cell that was cut already while it was read. */
    public void cut(String beginning) {
        fault(NoticeCode.CELL_TOO_LONG);
        add(beginning);
    }

    /** A cell that is no text in the workbook: a number, a date, a truth value. */
    public void value(String text) {
        add(text);
    }

    /** The computed value of a formula. */
    public void formula(String value) {
        fault(NoticeCode.FORMULA_CELL);
        add(value);
    }

    public void error(String value) {
        fault(NoticeCode.ERROR_CELL);
        add(value);
    }

    public int size() {
        return cells.size();
    }

    /** Fills the row with empty cells until it has {@code size}. */
    public void padTo(int size) {
        while (cells.size() < Math.min(size, rowCells)) {
            cells.add("");
        }
    }

    /** The finished row; the builder starts the next one. */
    public SourceRow row(Optional<String> sheet, long line) {
        SourceRow row = new SourceRow(sheet, line, List.copyOf(cells), List.copyOf(faults));
        cells.clear();
        faults = List.of();
        return row;
    }

    private void look(String text) {
        char first = text.charAt(0);
        if (first <= ' ') {
            String stripped = text.stripLeading();
            first = stripped.isEmpty() ? ' ' : stripped.charAt(0);
        }
        if (first == '=' || first == '@') {
            fault(NoticeCode.FORMULA_CELL);
        } else if (first == '#' && ERROR_VALUES.contains(text.strip())) {
            fault(NoticeCode.ERROR_CELL);
        } else if (hasControl(text)) {
            fault(NoticeCode.CONTROL_CHARACTER);
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean printed = c >= 0xA0 || c >= ' ' && c < 0x7F;
            if (!printed && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    private void add(String cell) {
        if (cells.size() < rowCells) {
            cells.add(cell);
        }
    }

    private void fault(NoticeCode code) {
        if (cells.size() >= rowCells) {
            return;
        }
        if (faults.isEmpty()) {
            faults = new ArrayList<>(2);
        }
        faults.add(new CellFault(cells.size(), code));
    }
}
