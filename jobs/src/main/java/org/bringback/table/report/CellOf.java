package org.bringback.table.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.CellSymbol;
import org.bringback.table.disclosure.Shown;

/** Cells of figures that may be missing. */
final class CellOf {

    private CellOf() {}

    static Cell shown(Shown shown) {
        return shown instanceof Shown.Figure figure
                ? Cell.of(figure.value())
                : Cell.of(((Shown.Instead) shown).symbol());
    }

    /** A status that does not exist has no figure. */
    static Cell count(OptionalLong count) {
        return count.isPresent() ? Cell.of(count.getAsLong()) : Cell.of(CellSymbol.NOT_APPLICABLE);
    }

    static Cell percent(Optional<BigDecimal> percent) {
        return percent.isPresent() ? Cell.of(percent.get()) : Cell.of(CellSymbol.NOT_APPLICABLE);
    }

    static OptionalLong number(Cell cell) {
        return cell instanceof Cell.Figure figure
                ? OptionalLong.of(figure.value().longValueExact())
                : OptionalLong.empty();
    }
}
