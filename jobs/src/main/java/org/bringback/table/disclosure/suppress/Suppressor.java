package org.bringback.table.disclosure.suppress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Protection;
import org.bringback.table.disclosure.suppress.Cells.Fate;
import org.bringback.table.disclosure.suppress.Grid.Spot;
import org.bringback.table.disclosure.suppress.MoveSearch.Found;

/**
 * Chooses the cells to suppress. Every suppressed cell is covered by moves among suppressed cells only: readers cannot
 * tell the real tables from those in which the moves were made, and the moves are long enough for the protection asked
 * for. Which moves are taken depends on the figures alone, so the same tables always lose the same cells.
 */
public final class Suppressor {

    private static final long ANY_PRICE = Long.MAX_VALUE / 4;

    private final Puzzle puzzle;
    private final Cells cells;
    private final List<MoveSearch> searches;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final List<Map<CellId, Long>> shifts = new ArrayList<>();
    private final SortedSet<CellId> unprotected = new TreeSet<>();
    private final Set<Grid> withheld = new HashSet<>();

    private Suppressor(Puzzle puzzle) {
        this.puzzle = puzzle;
        this.cells = puzzle.cells();
        MoveSearch search = new MoveSearch(cells, puzzle.spots(), ANY_PRICE);
        this.searches = List.of(search.upTo(0), search.upTo(Puzzle.ZERO - 1), search);
    }

    /** The cells to suppress in tables that are published together. */
    public static Suppression suppress(Linked linked, Protection protection, History history) {
        return new Suppressor(new Puzzle(linked, protection, history)).run();
    }

    private Suppression run() {
        List<Integer> primary = IntStream.range(0, cells.size())
                .filter(puzzle::isPrimary)
                .boxed()
                .toList();
        primary.forEach(this::suppress);
        while (!waiting.isEmpty()) {
            protect(waiting.poll());
        }
        Set<Integer> first = Set.copyOf(primary);
        SortedSet<CellId> secondary = IntStream.range(0, cells.size())
                .filter(cell -> cells.fate(cell) == Fate.SUPPRESSED && !first.contains(cell))
                .mapToObj(cells::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Suppression(
                primary.stream().map(cells::id).collect(Collectors.toCollection(TreeSet::new)),
                secondary,
                unprotected,
                shifts);
    }

    private void suppress(int cell) {
        if (cells.fate(cell) == Fate.PRINTED) {
            cells.decide(cell, Fate.SUPPRESSED);
            waiting.add(cell);
        }
    }

    private void protect(int cell) {
        if (stands(cell).anyMatch(withheld::contains)) {
            withholdTables(cell);
            return;
        }
        Slack slack = new Slack(cell, cells);
        searches.forEach(search -> widen(slack, search));
        shifts.addAll(slack.shifts(cells));
        if (slack.wanted() > 0) {
            unprotected.add(cells.id(cell));
            withholdTables(cell);
        }
    }

    private Stream<Grid> stands(int cell) {
        return puzzle.spots().get(cell).stream().map(Spot::grid);
    }

    private void widen(Slack slack, MoveSearch search) {
        Optional<Found> next = Optional.empty();
        do {
            next = slack.wanted() > 0 ? slack.widen(search) : Optional.empty();
            next.ifPresent(found -> suppressAll(found.move()));
        } while (next.isPresent());
    }

    private void suppressAll(Move move) {
        for (int n = 0; n < move.size(); n++) {
            suppress(move.cell(n));
        }
    }

    /** Nothing protects the cell: the tables that it stands in, and those that share cells, show exempt figures only. */
    private void withholdTables(int cell) {
        stands(cell).filter(withheld::add).forEach(grid -> {
            for (int[] population : grid.cells()) {
                IntStream.of(population).forEach(this::suppress);
            }
        });
    }
}
