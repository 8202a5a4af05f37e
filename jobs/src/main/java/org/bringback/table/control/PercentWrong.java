package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** A percentage that does not follow from its persons, and was not moved to reach 100 either. */
final class PercentWrong implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
        if (!table.isReliable()) {
            return Stream.empty();
        }
        PercentColumn percents = table.percents();
        return percents.cells().keySet().stream()
                .filter(percents::isWrong)
                .map(status -> table.finding(
                        FindingKind.PERCENT_WRONG,
                        status.name(),
                        percents.printed(status).toString(),
                        percents.right(status).toPlainString(),
                        why(percents, status)));
    }

    private static Words why(PercentColumn percents, Status status) {
        String fraction = Fractions.text(percents, status);
        PrintedPercent printed = percents.printed(status);
        return new Words(fraction + " แต่พิมพ์ " + printed, fraction + ", " + printed + " is printed");
    }
}
