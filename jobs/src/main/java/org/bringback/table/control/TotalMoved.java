package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.Words;

/** Nobody joins or leaves a closed cohort, so a list's total is the same at every date. */
final class TotalMoved implements Rule {

    @Override
    public Stream<Finding> judge(JudgedTable table) {
        return table.comparable().stream()
                .filter(earlier -> isMoved(table, earlier))
                .map(earlier -> finding(table, earlier));
    }

    static boolean isMoved(JudgedTable table, JudgedTable earlier) {
        return table.persons().total() != earlier.persons().total();
    }

    private static Finding finding(JudgedTable table, JudgedTable earlier) {
        long now = table.persons().total();
        long then = earlier.persons().total();
        String by = Numbers.signed(now - then);
        return table.finding(
                FindingKind.TOTAL_MOVED,
                Optional.empty(),
                Long.toString(now),
                Long.toString(then),
                new Words(
                        "ยอดรวม ณ " + earlier.asOf() + " คือ " + Numbers.grouped(then) + " เปลี่ยนไป " + by,
                        "the total was " + Numbers.grouped(then) + " at " + earlier.asOf() + " and moved by " + by));
    }
}
