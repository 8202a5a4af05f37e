package org.bringback.intake.layout;

import java.util.Arrays;
import java.util.List;
import org.bringback.reference.agency.Field;

/** Where the fields of one sheet's rows stand. */
public final class SheetColumns {

    private final int[] indexes = new int[Field.values().length];
    private final boolean[] filled = new boolean[indexes.length];
    private final List<String> headers;
    private final boolean[] sensitive;

    SheetColumns(HeaderMatch match) {
        this.headers = match.headers();
        this.sensitive = new boolean[headers.size()];
        Arrays.fill(indexes, -1);
        for (int i = 0; i < match.layout().columns().size(); i++) {
            add(match.layout().columns().get(i), match.fileIndex(i));
        }
    }

    private void add(org.bringback.reference.agency.Column column, int index) {
        if (index < 0) {
            return;
        }
        sensitive[index] = column.sensitive();
        column.field().ifPresent(field -> {
            indexes[field.ordinal()] = index;
            filled[field.ordinal()] = column.filled();
        });
    }

    /** Index of the field's cell, or -1 where the sheet has no such column. */
    public int indexOf(Field field) {
        return indexes[field.ordinal()];
    }

    public boolean isFilled(Field field) {
        return filled[field.ordinal()];
    }

    /** The header above a cell, as the file writes it. */
    public String header(int index) {
        return headers.get(index).strip();
    }

    public boolean isUsed(int index) {
        return Arrays.stream(indexes).anyMatch(used -> used == index);
    }

    public boolean isSensitive(int index) {
        return index < sensitive.length && sensitive[index];
    }

    /** Cells of the header row, empty ones at its end not counted. */
    public int width() {
        return headers.size();
    }
}
