package org.bringback.intake;

import java.util.Arrays;
import java.util.List;
import org.bringback.reference.Field;

/** Where the fields of one sheet's rows stand. */
final class SheetColumns {

    private final int[] places = new int[Field.values().length];
    private final boolean[] filled = new boolean[places.length];
    private final List<String> headers;
    private final boolean[] sensitive;

    SheetColumns(HeaderMatch match) {
        this.headers = match.headers();
        this.sensitive = new boolean[headers.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < match.layout().columns().size(); i++) {
            add(match.layout().columns().get(i), match.place(i));
        }
    }

    private void add(org.bringback.reference.Column column, int place) {
        if (place < 0) {
            return;
        }
        sensitive[place] = column.sensitive();
        column.field().ifPresent(field -> {
            places[field.ordinal()] = place;
            filled[field.ordinal()] = column.filled();
        });
    }

    /** Index of the field's cell, or -1 where the sheet has no such column. */
    int place(Field field) {
        return places[field.ordinal()];
    }

    boolean isFilled(Field field) {
        return filled[field.ordinal()];
    }

    /** The header above a cell, as the file writes it. */
    String header(int place) {
        return headers.get(place).strip();
    }

    boolean isUsed(int place) {
        return Arrays.stream(places).anyMatch(used -> used == place);
    }

    boolean isSensitive(int place) {
        return place < sensitive.length && sensitive[place];
    }

    /** Cells of the header row, empty ones at its end not counted. */
    int width() {
        return headers.size();
    }
}
