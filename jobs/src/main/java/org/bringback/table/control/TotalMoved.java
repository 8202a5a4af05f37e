package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** Nobody joins or leaves a closed cohort, so a list's total is the same at every date. */
final class TotalMoved implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        return table.comparable().stream()
                .filter(earlier -> isMoved(table, earlier))
                .map(earlier -> finding(table, earlier));
    }

    static boolean isMoved(InferredTable table, InferredTable earlier) {
        return table.persons().total() != earlier.persons().total();
    }

    private static ControlFinding finding(InferredTable table, InferredTable earlier) {
        long now = table.persons().total();
        long then = earlier.persons().total();
        String by = FigureFormat.signed(now - then);
        return table.finding(
                FindingKind.TOTAL_MOVED,
                Optional.empty(),
                Long.toString(now),
                Long.toString(then),
                new BilingualText(
                        "ยอดรวม ณ " + earlier.asOf() + " คือ " + FigureFormat.grouped(then) + " เปลี่ยนไป " + by,
                        "the total was " + FigureFormat.grouped(then) + " at " + earlier.asOf() + " and moved by "
                                + by));
    }
}
