package org.bringback.render;

import java.util.Locale;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.text.BilingualText;

/** Names that all writers of reports share. */
public final class SharedNames {

    private SharedNames() {}

    /** A column named by itself, without its neighbours: {@code Persons (23 September 2022)}. */
    public static BilingualText name(ReportColumn column) {
        BilingualText head = PlainText.of(column.head());
        return column.spanner()
                .map(PlainText::of)
                .map(over -> new BilingualText(
                        head.thai() + " (" + over.thai() + ")", head.english() + " (" + over.english() + ")"))
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
