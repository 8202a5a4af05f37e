package org.bringback.table.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFigure;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;

/** A percentage is a plain number, or the cell is empty. */
final class UnreadablePercent implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        List<Optional<Status>> cells = new ArrayList<>();
        table.printed().rows().keySet().forEach(status -> cells.add(Optional.of(status)));
        cells.add(Optional.empty());
        return cells.stream()
                .flatMap(cell -> table.printed().find(cell).flatMap(ControlFigure::percent).stream()
                        .filter(text -> PrintedPercent.parse(text).isEmpty())
                        .map(text -> table.finding(
                                FindingKind.UNREADABLE_PERCENT,
                                cell,
                                text,
                                "",
                                FindingKind.UNREADABLE_PERCENT.meaning())));
    }
}
