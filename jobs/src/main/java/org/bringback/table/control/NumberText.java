package org.bringback.table.control;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.PrintedTable;

/** How numbers and cells are written in the evidence of a finding. */
final class NumberText {

    private NumberText() {}

    /** With thousands separators. */
    static String grouped(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** Grouped, and with its sign. */
    static String signed(long number) {
        return (number > 0 ? "+" : "") + grouped(number);
    }

    static String cell(Optional<Status> cell) {
        return cell.map(Status::name).orElse(PrintedTable.TOTAL);
    }
}
