package org.bringback.table.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.disclosure.release.ProtectedValue;
import org.bringback.table.report.table.ReportCell;

/** Cells of figures that may be missing. */
final class CellFactory {

    private CellFactory() {}

    static ReportCell shown(ProtectedValue shown) {
        return shown instanceof ProtectedValue.Figure figure
                ? ReportCell.of(figure.value())
                : ReportCell.of(((ProtectedValue.Instead) shown).symbol());
    }

    /** A status that does not exist has no figure. */
    static ReportCell count(OptionalLong count) {
        return count.isPresent() ? ReportCell.of(count.getAsLong()) : ReportCell.of(CellSymbol.NOT_APPLICABLE);
    }

    static ReportCell percent(Optional<BigDecimal> percent) {
        return percent.isPresent() ? ReportCell.of(percent.get()) : ReportCell.of(CellSymbol.NOT_APPLICABLE);
    }

    static OptionalLong number(ReportCell cell) {
        return cell instanceof ReportCell.Figure figure
                ? OptionalLong.of(figure.value().longValueExact())
                : OptionalLong.empty();
    }
}
