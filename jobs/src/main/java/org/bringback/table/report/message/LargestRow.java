package org.bringback.table.report.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;

/**
 * The row with the largest figure of a column.
 *
 * @param figure above zero
 */
record LargestRow(ReportRow row, BigDecimal figure) {

    /** Empty where it is not certain: a figure that is not printed might be larger, and two may be equally large. */
    static Optional<LargestRow> find(ReportTable table, String column) {
        List<LargestRow> figures = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            if (row.weight() == ReportRow.Weight.PLAIN) {
                ReportCell cell = table.find(row, column).orElse(ReportCell.of(CellSymbol.NOT_AVAILABLE));
                Optional<BigDecimal> figure = cell.number();
                if (figure.isEmpty() && !cell.equals(ReportCell.of(CellSymbol.NOT_APPLICABLE))) {
                    return Optional.empty();
                }
                figure.ifPresent(number -> figures.add(new LargestRow(row, number)));
            }
        }
        figures.sort((one, other) -> other.figure.compareTo(one.figure));
        boolean certain = figures.size() > 1 && figures.get(0).figure.compareTo(figures.get(1).figure) > 0;
        return certain && figures.get(0).figure.signum() > 0 ? Optional.of(figures.get(0)) : Optional.empty();
    }
}
