package org.bringback.table.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** Died is the one status that nobody leaves: its number cannot fall. */
final class WentBackwards implements EditRule {

    private static final Optional<Status> DIED = Optional.of(Status.DIED);

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        return table.comparable().stream()
                .filter(earlier -> table.persons().rows().containsKey(Status.DIED))
                .filter(earlier ->
                        table.persons().count(DIED) < earlier.persons().count(DIED))
                .map(earlier -> finding(table, earlier));
    }

    private static ControlFinding finding(InferredTable table, InferredTable earlier) {
        long now = table.persons().count(DIED);
        long then = earlier.persons().count(DIED);
        return table.finding(
                FindingKind.WENT_BACKWARDS,
                DIED,
                Long.toString(now),
                Long.toString(then),
                new BilingualText(
                        "ณ " + earlier.asOf() + " มีผู้เสียชีวิต " + FigureFormat.grouped(then) + " คน แต่ต่อมาเหลือ "
                                + FigureFormat.grouped(now) + " คน",
                        FigureFormat.grouped(then) + " had died by " + earlier.asOf() + ", later only "
                                + FigureFormat.grouped(now)));
    }
}
