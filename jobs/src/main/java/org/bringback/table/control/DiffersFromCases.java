package org.bringback.table.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.table.control.model.FindingKind;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;

/**
 * The printed persons, put right where they did not foot, are those of the cases. What other findings already account
 * for is not said twice: a total that moved takes its rows with it, and fewer dead than before are a finding already.
 */
final class DiffersFromCases implements EditRule {

    @Override
    public Stream<ControlFinding> check(InferredTable table) {
        return table.computed().stream()
                .map(ComputedTable::new)
                .flatMap(
                        cases -> differing(table, cases).stream().map(cell -> finding(table, cell, cases.count(cell))));
    }

    private static List<Optional<Status>> differing(InferredTable table, ComputedTable cases) {
        PersonsColumn column = table.persons();
        Set<Status> statuses = cases.differences(column);
        statuses.removeAll(table.missing());
        statuses.removeIf(status -> !column.knows(Optional.of(status)));
        long off = column.total() - cases.count(Optional.empty());
        long rowsOff = statuses.stream()
                .mapToLong(status -> column.count(status) - cases.count(Optional.of(status)))
                .sum();
        // the persons by which a closed cohort grew, at whichever date the cases show to be wrong
        boolean moved = isMoved(table) || table.movedTotals().contains(cases.count(Optional.empty()));
        if (off != 0 && off == rowsOff && moved || isExplainedByTheFall(table, statuses, rowsOff)) {
            return List.of();
        }
        List<Optional<Status>> cells = new ArrayList<>();
        statuses.stream()
                .filter(status -> status != Status.DIED || !isFallOfDied(table))
                .forEach(status -> cells.add(Optional.of(status)));
        if (off != rowsOff && table.isReliable() && table.missing().isEmpty()) {
            cells.add(Optional.empty());
        }
        return cells;
    }

    // the dead who came back under one other status
    private static boolean isExplainedByTheFall(InferredTable table, Set<Status> statuses, long rowsOff) {
        return rowsOff == 0 && statuses.size() == 2 && statuses.contains(Status.DIED) && isFallOfDied(table);
    }

    private static boolean isMoved(InferredTable table) {
        return table.comparable()
                .filter(earlier -> TotalMoved.isMoved(table, earlier))
                .isPresent();
    }

    private static boolean isFallOfDied(InferredTable table) {
        return new WentBackwards().check(table).findAny().isPresent();
    }

    private static ControlFinding finding(InferredTable table, Optional<Status> cell, long cases) {
        long printed = table.persons().count(cell);
        return table.finding(
                FindingKind.DIFFERS_FROM_CASES,
                cell,
                Long.toString(printed),
                Long.toString(cases),
                new BilingualText(
                        "พิมพ์ " + FigureFormat.grouped(printed) + " แต่รายกรณีนับได้ " + FigureFormat.grouped(cases),
                        FigureFormat.grouped(printed) + " is printed, the cases are " + FigureFormat.grouped(cases)));
    }
}
