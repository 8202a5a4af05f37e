package org.bringback.intake.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bringback.intake.row.RawRow;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.Severity;
import org.bringback.reference.agency.Field;
import org.bringback.source.row.CellFault;
import org.bringback.thai.ThaiText;
import org.jspecify.annotations.Nullable;

/** Takes one row's cells by their meaning and collects everything that is wrong with them. */
final class CellReader {

    private static final int MAX_LENGTH = 300;
    /** Characters that the state can hold, where they are fewer. */
    private static final Map<Field, Integer> LENGTHS = Map.of(
            Field.PERSON_REF, 64,
            Field.SCHOOL, 32,
            Field.DISTRICT, 200,
            Field.PHONE, 64,
            Field.FORWARDED_TO, 64,
            Field.ENROLLED_LIST, 31,
            Field.PERCENT, 20);

    private static final int[] LENGTH_BY_FIELD = lengths();

    private final RawRow row;
    private final String file;
    private List<Notice> notices = List.of();

    CellReader(RawRow row, String file) {
        this.row = row;
        this.file = file;
        for (CellFault fault : row.faults()) {
            if (row.columns().isUsed(fault.column())) {
                add(fault);
            }
        }
    }

    private static int[] lengths() {
        int[] lengths = new int[Field.values().length];
        for (Field field : Field.values()) {
            lengths[field.ordinal()] = LENGTHS.getOrDefault(field, MAX_LENGTH);
        }
        return lengths;
    }

    private void add(CellFault fault) {
        String cell = row.cell(fault.column());
        Location location = location().inColumn(row.columns().header(fault.column()));
        add(
                fault.code() == NoticeCode.CELL_TOO_LONG
                        ? new Notice(fault.code(), location, "32767", cell.length() + "+")
                        : new Notice(fault.code(), location, "", CellExcerpt.personal(cell)));
    }

    /** The cell as it stands, or null where it is empty, says that there is nothing, or must not be used. */
    @Nullable
    String raw(Field field) {
        int column = row.columns().indexOf(field);
        if (column < 0 || isFaulted(column)) {
            return null;
        }
        String cell = row.cell(column);
        if (!ThaiText.isNothing(cell)) {
            return cell;
        }
        if (row.columns().isFilled(field)) {
            add(field, NoticeCode.REQUIRED_EMPTY, "", "");
        }
        return null;
    }

    /** The cleaned text, or null as for {@link #raw}; one too long for the state is reported. */
    @Nullable
    String text(Field field) {
        String cell = raw(field);
        if (cell == null) {
            return null;
        }
        String clean = ThaiText.clean(cell);
        int maxLength = LENGTH_BY_FIELD[field.ordinal()];
        if (clean.length() > maxLength) {
            add(field, NoticeCode.CELL_TOO_LONG, String.valueOf(maxLength), String.valueOf(clean.length()));
            return null;
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Rejects a row without a field that no row can do without, whatever its layout says, unless it is rejected already. */
    void require(Field field) {
        if (!has(Severity.REJECT)) {
            add(field, NoticeCode.REQUIRED_EMPTY, "", "");
        }
    }

    /** Whether the cell cannot be used as it stands, whatever it says. */
    boolean isFaulted(int column) {
        for (CellFault fault : row.faults()) {
            if (fault.column() == column) {
                return true;
            }
        }
        return false;
    }

    /** Reports a problem with a field's cell. */
    void add(Field field, NoticeCode code, String expected, String found) {
        add(row.columns().indexOf(field), code, expected, found);
    }

    /** Reports a problem with the cell of a column; with the row where the sheet has no such column. */
    void add(int column, NoticeCode code, String expected, String found) {
        Location location =
                column < 0 ? location() : location().inColumn(row.columns().header(column));
        add(new Notice(code, location, expected, found));
    }

    /** Reports a problem with the row as a whole. */
    void add(NoticeCode code, String expected, String found) {
        add(new Notice(code, location(), expected, found));
    }

    private void add(Notice notice) {
        if (notices.isEmpty()) {
            notices = new ArrayList<>(2);
        }
        notices.add(notice);
    }

    private Location location() {
        Location whole = Location.of(file).inRow(row.at().line());
        return row.at().sheet().map(whole::inSheet).orElse(whole);
    }

    RawRow row() {
        return row;
    }

    List<Notice> notices() {
        return notices;
    }

    boolean has(Severity severity) {
        for (Notice notice : notices) {
            if (notice.severity() == severity) {
                return true;
            }
        }
        return false;
    }
}
