package org.bringback.table.control;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/** A printed change, its sign included, is the difference of the two columns. */
final class ChangeNotDifference implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        return table.comparable().stream()
                .flatMap(earlier -> cells(table, earlier).flatMap(cell -> check(table, earlier, cell).stream()));
    }

    // a total that moved is a finding of its own
    private static Stream<Optional<Status>> cells(InferredTable table, InferredTable earlier) {
        Stream<Optional<Status>> statuses =
                table.persons().rows().keySet().stream().map(Optional::of);
        boolean moved = table.persons().total() != earlier.persons().total();
        return moved ? statuses : Stream.concat(statuses, Stream.of(Optional.empty()));
    }

    private static Optional<ControlFinding> check(InferredTable table, InferredTable earlier, Optional<Status> cell) {
        OptionalLong printed = table.printed().change(cell);
        long then = earlier.persons().count(cell);
        long now = table.persons().count(cell);
        boolean told = earlier.persons().knows(cell) && cell.stream().noneMatch(earlier.missing()::contains);
        if (!told || printed.isEmpty() || printed.getAsLong() == now - then) {
            return Optional.empty();
        }
        return Optional.of(table.finding(
                FindingKind.CHANGE_NOT_DIFFERENCE,
                cell,
                Long.toString(printed.getAsLong()),
                Long.toString(now - then),
                why(printed.getAsLong(), then, now)));
    }

    private static BilingualText why(long printed, long then, long now) {
        String sum = FigureFormat.grouped(now) + " - " + FigureFormat.grouped(then) + " = "
                + FigureFormat.signed(now - then);
        boolean sign = printed == then - now;
        String figure = FigureFormat.signed(printed);
        return new BilingualText(
                sum + " แต่พิมพ์ " + figure + (sign ? " (เครื่องหมายผิด)" : ""),
                sum + ", " + figure + " is printed" + (sign ? " (only the sign is wrong)" : ""));
    }
}
