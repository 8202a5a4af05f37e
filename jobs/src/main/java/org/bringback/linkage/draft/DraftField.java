package org.bringback.linkage.draft;

import java.util.List;
import org.bringback.linkage.model.ComparisonField;

/** A drafted field and what it was taken for. */
record DraftField(ComparisonField field, FieldKind kind, double fill) {

    static DraftField of(ColumnProfile column, FieldKind kind) {
        return of(column, kind, kind.comparator());
    }

    /** @param comparator of the subject, where it has one for such columns */
    static DraftField of(ColumnProfile column, FieldKind kind, String comparator) {
        boolean byValue = kind != FieldKind.NUMBER && kind != FieldKind.QUANTITY;
        ComparisonField field = new ComparisonField(column.column(), List.of(column.column()), comparator, byValue);
        return new DraftField(field, kind, column.fill());
    }

    String name() {
        return field.name();
    }
}
