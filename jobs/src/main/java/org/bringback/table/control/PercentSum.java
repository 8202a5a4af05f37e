package org.bringback.table.control;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;

/** The rounded cells do not add to the printed total, and neither another base nor a wrong cell is the reason. */
final class PercentSum implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        PercentColumn percents = table.percents();
        boolean judgeable = table.missing().isEmpty() && percents.isComplete() && !OtherPercentBase.isFault(percents);
        return percents.total().stream()
                .filter(total -> judgeable && !isExplained(table, total.value()))
                .map(total -> finding(table, total));
    }

    private static boolean isExplained(InferredTable table, BigDecimal total) {
        PercentColumn percents = table.percents();
        boolean wrongCell = table.isReliable() && total.compareTo(percents.rightSum()) == 0;
        return total.compareTo(percents.sum()) == 0 || wrongCell;
    }

    private static ControlFinding finding(InferredTable table, PrintedPercent total) {
        String sum = table.percents().sum().toPlainString();
        return table.finding(
                FindingKind.PERCENT_SUM,
                Optional.empty(),
                total.toString(),
                sum,
                new BilingualText(
                        "ช่องที่ปัดเศษแล้วรวมกันได้ " + sum + " แต่พิมพ์ " + total,
                        "the rounded cells add to " + sum + ", " + total + " is printed"));
    }
}
