package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** A percentage was shaved or raised so that the rounded column adds to 100. */
final class PercentForced implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
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

    private static Words why(PercentColumn percents, Status status) {
        String fraction = Fractions.text(percents, status);
        String right = percents.rightSum().toPlainString();
        return new Words(
                fraction + " ปรับช่องนี้เพื่อให้คอลัมน์รวมได้ " + percents.sum().toPlainString() + " แทน " + right,
                fraction + "; the rounded column adds to " + right + ", and this cell was moved so that it shows "
                        + percents.sum().toPlainString());
    }
}
