package org.bringback.table.control;

import org.bringback.reference.codes.Status;
import org.bringback.table.status.Percentages;
import org.bringback.text.FigureFormat;

/** A share as evidence, with two decimals more than printed. */
final class FractionText {

    private FractionText() {}

    /** Such as {@code 224/28,134 = 0.7962 %}. */
    static String text(PercentColumn percents, Status status) {
        long part = percents.persons().count(status);
        long whole = percents.base().persons();
        int decimals = percents.printed(status).decimals() + 2;
        String share = Percentages.share(part, whole, decimals)
                .map(it -> " = " + it.toPlainString() + " %")
                .orElse("");
        return FigureFormat.grouped(part) + "/" + FigureFormat.grouped(whole) + share;
    }
}
