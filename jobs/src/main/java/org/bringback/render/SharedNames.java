package org.bringback.render;

import java.util.Locale;
import org.bringback.reference.CellSymbol;
import org.bringback.reference.Words;
import org.bringback.table.report.Column;

/** Names that all writers of reports share. */
public final class SharedNames {

    private SharedNames() {}

    /** A column named by itself, without its neighbours: {@code Persons (23 September 2022)}. */
    public static Words name(Column column) {
        Words head = PlainText.of(column.head());
        return column.over()
                .map(PlainText::of)
                .map(over ->
                        new Words(head.thai() + " (" + over.thai() + ")", head.english() + " (" + over.english() + ")"))
                .orElse(head);
    }

    /** As files for programs name it, and as the settings do: {@code not-available}. */
    public static String key(CellSymbol symbol) {
        return key((Enum<?>) symbol);
    }

    /** {@code not-available}. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
