package org.bringback.table.disclosure.release;

import java.math.BigDecimal;
import org.bringback.reference.disclosure.CellSymbol;

/** What a cell of a published table says. */
public sealed interface ProtectedValue {

    /** A figure, zero included: a writer may put the legend's zero for it. */
    record Figure(BigDecimal value) implements ProtectedValue {}

    /** A symbol, explained in the legend. */
    record Instead(CellSymbol symbol) implements ProtectedValue {}

    static ProtectedValue of(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }

    static ProtectedValue of(CellSymbol symbol) {
        return new Instead(symbol);
    }
}
