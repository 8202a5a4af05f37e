package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;

/** A percentage was shaved or raised so that the rounded column adds to 100. */
final class PercentForced implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        if (!table.isReliable()) {
            return Stream.empty();
        }
        PercentColumn percents = table.percents();
        return percents.cells().keySet().stream()
                .filter(percents::isForced)
                .map(status -> table.finding(
                        FindingKind.PERCENT_FORCED,
                        status.name(),
                        percents.printed(status).toString(),
                        percents.right(status).toPlainString(),
                        why(percents, status)));
    }

    private static BilingualText why(PercentColumn percents, Status status) {
        String fraction = FractionText.text(percents, status);
        String right = percents.rightSum().toPlainString();
        return new BilingualText(
                fraction + " ปรับช่องนี้เพื่อให้คอลัมน์รวมได้ " + percents.sum().toPlainString() + " แทน " + right,
                fraction + "; the rounded column adds to " + right + ", and this cell was moved so that it shows "
                        + percents.sum().toPlainString());
    }
}
