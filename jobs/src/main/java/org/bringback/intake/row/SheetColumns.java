package org.bringback.intake.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.FurtherField;
import org.bringback.reference.agency.Layout;

/** Where the fields of one sheet's rows stand. */
public final class SheetColumns {

    /** A field that only the layout knows, and the index of its cell. */
    public record Further(FurtherField field, int index) {}

    private final int[] indexes = new int[Field.values().length];
    private final boolean[] filled = new boolean[indexes.length];
    private final List<Integer> filledIndexes = new ArrayList<>();
    private final int[] fieldIndexes;
    private final List<Further> further = new ArrayList<>();
    private final List<String> headers;
    private final boolean[] sensitive;

    /**
     * @param headers as the file writes them
     * @param fileIndexes by column of the layout: its index in the file, or -1 where the sheet has no such column
     */
    public SheetColumns(Layout layout, List<String> headers, IntUnaryOperator fileIndexes) {
        this.headers = headers;
        this.sensitive = new boolean[headers.size()];
        Arrays.fill(indexes, -1);
        for (int i = 0; i < layout.columns().size(); i++) {
            add(layout.columns().get(i), fileIndexes.applyAsInt(i));
        }
        this.fieldIndexes = Arrays.stream(indexes).filter(index -> index >= 0).toArray();
    }

    private void add(Column column, int index) {
        if (index < 0) {
            return;
        }
        sensitive[index] = column.sensitive();
        column.further().ifPresent(field -> further.add(new Further(field, index)));
        column.field().ifPresent(field -> {
            indexes[field.ordinal()] = index;
            filled[field.ordinal()] = column.filled();
            if (column.filled()) {
                filledIndexes.add(index);
            }
        });
    }

    /** The columns of fields that only the layout knows. */
    public List<Further> further() {
        return Collections.unmodifiableList(further);
    }

    /** Index of the field's cell, or -1 where the sheet has no such column. */
    public int indexOf(Field field) {
        return indexes[field.ordinal()];
    }

    public boolean isFilled(Field field) {
        return filled[field.ordinal()];
    }

    /** Indexes of the cells that may not be empty. */
    List<Integer> filledIndexes() {
        return filledIndexes;
    }

    /** Indexes of all cells that mean a field. */
    int[] fieldIndexes() {
        return fieldIndexes;
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
