package org.bringback.table.disclosure;

import java.math.BigDecimal;
import org.bringback.reference.CellSymbol;

/** What a cell of a published table says. */
public sealed interface Shown {

    /** A figure, zero included: a writer may put the legend's zero for it. */
    record Figure(BigDecimal value) implements Shown {}

    /** A symbol, explained in the legend. */
    record Instead(CellSymbol symbol) implements Shown {}

    static Shown of(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }

    static Shown of(CellSymbol symbol) {
        return new Instead(symbol);
    }
}
