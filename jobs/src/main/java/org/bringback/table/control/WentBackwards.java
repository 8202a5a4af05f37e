package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.Status;
import org.bringback.reference.Words;

/** Died is the one status that nobody leaves: its number cannot fall. */
final class WentBackwards implements Rule {

    private static final Optional<Status> DIED = Optional.of(Status.DIED);

    @Override
    public Stream<Finding> judge(JudgedTable table) {
        return table.comparable().stream()
                .filter(earlier -> table.persons().rows().containsKey(Status.DIED))
                .filter(earlier ->
                        table.persons().count(DIED) < earlier.persons().count(DIED))
                .map(earlier -> finding(table, earlier));
    }

    private static Finding finding(JudgedTable table, JudgedTable earlier) {
        long now = table.persons().count(DIED);
        long then = earlier.persons().count(DIED);
        return table.finding(
                FindingKind.WENT_BACKWARDS,
                DIED,
                Long.toString(now),
                Long.toString(then),
                new Words(
                        "ณ " + earlier.asOf() + " มีผู้เสียชีวิต " + Numbers.grouped(then) + " คน แต่ต่อมาเหลือ "
                                + Numbers.grouped(now) + " คน",
                        Numbers.grouped(then) + " had died by " + earlier.asOf() + ", later only "
                                + Numbers.grouped(now)));
    }
}
