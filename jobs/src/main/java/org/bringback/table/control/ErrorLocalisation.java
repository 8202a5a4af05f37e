package org.bringback.table.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bringback.reference.codes.Status;
import org.bringback.table.status.StatusTable;

/**
 * Finds the one cell that keeps a column from footing. Each cell in turn is given the value with which the column foots;
 * the culprit is the cell whose correction leaves the fewest contradictions with the printed percentages, the printed
 * changes and the totals of the neighbouring dates, and none with the cell's own. Where two cells do equally well,
 * nobody is accused, unless the cases know better.
 */
final class ErrorLocalisation {

    private final PrintedTable table;
    private final Optional<PrintedTable> before;
    private final Optional<PrintedTable> after;
    private final Optional<StatusTable> computed;

    ErrorLocalisation(
            PrintedTable table,
            Optional<PrintedTable> before,
            Optional<PrintedTable> after,
            Optional<StatusTable> computed) {
        this.table = table;
        this.before = before;
        this.after = after;
        this.computed = computed;
    }

    /** Empty when the column foots, and when no single cell can be blamed. */
    Optional<Correction> localise() {
        PersonsColumn column = table.persons();
        if (column.foots()) {
            return Optional.empty();
        }
        List<Correction> candidates = candidates(column);
        Optional<Correction> byPrint = minContradicted(candidates);
        return byPrint.isPresent() ? byPrint : onlyDifferenceFromCases(candidates);
    }

    private List<Correction> candidates(PersonsColumn column) {
        List<Optional<Status>> cells = new ArrayList<>();
        column.rows().keySet().forEach(status -> cells.add(Optional.of(status)));
        cells.add(Optional.empty());
        return cells.stream()
                .map(cell -> new Correction(cell, column.count(cell), column.footing(cell), changes(cell)))
                .filter(correction -> correction.corrected() >= 0)
                .toList();
    }

    private Optional<Correction> minContradicted(List<Correction> candidates) {
        List<Correction> ranked = candidates.stream()
                .sorted(Comparator.comparingInt(this::contradictions))
                .toList();
        if (ranked.isEmpty() || ranked.size() > 1 && contradictions(ranked.get(0)) == contradictions(ranked.get(1))) {
            return Optional.empty();
        }
        Correction best = ranked.get(0);
        return ownContradictions(best, best.cell()) == 0 ? Optional.of(best) : Optional.empty();
    }

    private Optional<Correction> onlyDifferenceFromCases(List<Correction> candidates) {
        if (computed.isEmpty()) {
            return Optional.empty();
        }
        ComputedTable cases = new ComputedTable(computed.get());
        return candidates.stream()
                .filter(candidate -> cases.agreeWith(table.persons().with(candidate)))
                .findFirst();
    }

    private int contradictions(Correction correction) {
        PersonsColumn corrected = table.persons().with(correction);
        int count = ownContradictions(correction, Optional.empty());
        for (Status status : corrected.rows().keySet()) {
            count += changeContradictions(corrected, Optional.of(status));
        }
        return count + percentContradictions(corrected);
    }

    // the total answers for its changes and for the closed cohort, a status for its percentage and changes
    private int ownContradictions(Correction correction, Optional<Status> cell) {
        PersonsColumn corrected = table.persons().with(correction);
        int changes = changeContradictions(corrected, cell);
        return changes + (cell.isEmpty() ? movedTotals(corrected) : wrongPercent(corrected, cell.get()));
    }

    private int changeContradictions(PersonsColumn corrected, Optional<Status> cell) {
        int count = 0;
        if (before.isPresent() && before.get().persons().knows(cell)) {
            count += differs(table.change(cell), before.get().persons().count(cell), corrected.count(cell));
        }
        if (after.isPresent() && after.get().persons().knows(cell)) {
            count += differs(
                    after.get().change(cell),
                    corrected.count(cell),
                    after.get().persons().count(cell));
        }
        return count;
    }

    private int movedTotals(PersonsColumn corrected) {
        int count = 0;
        for (Optional<PrintedTable> neighbour : List.of(before, after)) {
            count += neighbour.isPresent() && neighbour.get().persons().total() != corrected.total() ? 1 : 0;
        }
        return count;
    }

    private int percentContradictions(PersonsColumn corrected) {
        long living = corrected.total() - corrected.count(Status.DIED);
        return Math.min(misfits(corrected, corrected.total()), misfits(corrected, living));
    }

    private List<Long> changes(Optional<Status> cell) {
        List<Long> changes = new ArrayList<>();
        before.ifPresent(it -> table.change(cell).ifPresent(changes::add));
        after.ifPresent(it -> it.change(cell).ifPresent(changes::add));
        return changes;
    }

    private int misfits(PersonsColumn corrected, long base) {
        return (int) corrected.rows().keySet().stream()
                .filter(status -> !fits(corrected, status, base))
                .count();
    }

    private int wrongPercent(PersonsColumn corrected, Status status) {
        long living = corrected.total() - corrected.count(Status.DIED);
        return fits(corrected, status, corrected.total()) || fits(corrected, status, living) ? 0 : 1;
    }

    private boolean fits(PersonsColumn corrected, Status status, long base) {
        Optional<PrintedPercent> percent = table.percent(Optional.of(status));
        return percent.isEmpty() || percent.get().isShareOf(corrected.count(status), base);
    }

    private static int differs(OptionalLong change, long earlier, long later) {
        return change.isPresent() && change.getAsLong() != later - earlier ? 1 : 0;
    }
}
