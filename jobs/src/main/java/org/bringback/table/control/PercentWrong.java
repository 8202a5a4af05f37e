package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;

/** A percentage that does not follow from its persons, and was not moved to reach 100 either. */
final class PercentWrong implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
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

    private static BilingualText why(PercentColumn percents, Status status) {
        String fraction = FractionText.text(percents, status);
        PrintedPercent printed = percents.printed(status);
        return new BilingualText(fraction + " แต่พิมพ์ " + printed, fraction + ", " + printed + " is printed");
    }
}
