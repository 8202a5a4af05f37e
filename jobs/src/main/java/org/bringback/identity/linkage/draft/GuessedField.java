package org.bringback.identity.linkage.draft;

import java.util.List;
import org.bringback.identity.linkage.model.Field;

/** A drafted field and what it was taken for. */
record GuessedField(Field field, FieldKind kind, double fill) {

    static GuessedField of(ColumnProfile column, FieldKind kind) {
        boolean byValue = kind != FieldKind.NUMBER && kind != FieldKind.QUANTITY;
        Field field = new Field(column.column(), List.of(column.column()), kind.comparator(), byValue);
        return new GuessedField(field, kind, column.fill());
    }

    String name() {
        return field.name();
    }
}
