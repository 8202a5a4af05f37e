package org.bringback.table.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;
import org.bringback.table.disclosure.suppression.TableGrid.Position;

/**
 * Chooses the cells to suppress. Every suppressed cell is covered by moves among suppressed cells only: readers cannot
 * tell the real tables from those in which the moves were made, and the moves are long enough for the protection asked
 * for. Which moves are taken depends on the figures alone, so the same tables always lose the same cells.
 */
public final class CellSuppressor {

    private static final long ANY_PRICE = Long.MAX_VALUE / 4;

    private final SuppressionProblem problem;
    private final ProblemCells cells;
    private final List<FeasibleMoveSearch> searches;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final List<Map<CellId, Long>> alternatives = new ArrayList<>();
    private final NavigableSet<CellId> unprotected = new TreeSet<>();
    private final Set<TableGrid> withheld = new HashSet<>();

    private CellSuppressor(SuppressionProblem problem) {
        this.problem = problem;
        this.cells = problem.cells();
        FeasibleMoveSearch search = new FeasibleMoveSearch(cells, problem.positions(), ANY_PRICE);
        this.searches = List.of(search.upTo(0), search.upTo(SuppressionProblem.ZERO - 1), search);
    }

    /** The cells to suppress in tables that are published together. */
    public static SuppressionPattern suppress(LinkedTables linked, SafetyRule protection, ReleaseHistory history) {
        return new CellSuppressor(new SuppressionProblem(linked, protection, history)).run();
    }

    private SuppressionPattern run() {
        List<Integer> primary = IntStream.range(0, cells.size())
                .filter(problem::isPrimary)
                .boxed()
                .toList();
        primary.forEach(this::suppress);
        while (!waiting.isEmpty()) {
            protect(waiting.poll());
        }
        Set<Integer> first = Set.copyOf(primary);
        NavigableSet<CellId> secondary = IntStream.range(0, cells.size())
                .filter(cell -> cells.status(cell) == CellStatus.SUPPRESSED && !first.contains(cell))
                .mapToObj(cells::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new SuppressionPattern(
                primary.stream().map(cells::id).collect(Collectors.toCollection(TreeSet::new)),
                secondary,
                unprotected,
                alternatives);
    }

    private void suppress(int cell) {
        if (cells.status(cell) == CellStatus.PRINTED) {
            cells.setStatus(cell, CellStatus.SUPPRESSED);
            waiting.add(cell);
        }
    }

    private void protect(int cell) {
        if (stands(cell).anyMatch(withheld::contains)) {
            withholdTables(cell);
            return;
        }
        ProtectionInterval interval = new ProtectionInterval(cell, cells);
        searches.forEach(search -> widen(interval, search));
        alternatives.addAll(interval.alternatives(cells));
        if (interval.wanted() > 0) {
            unprotected.add(cells.id(cell));
            withholdTables(cell);
        }
    }

    private Stream<TableGrid> stands(int cell) {
        return problem.positions().get(cell).stream().map(Position::grid);
    }

    private void widen(ProtectionInterval interval, FeasibleMoveSearch search) {
        Optional<PricedMove> next = Optional.empty();
        do {
            next = interval.wanted() > 0 ? interval.widen(search) : Optional.empty();
            next.ifPresent(found -> suppressAll(found.move()));
        } while (next.isPresent());
    }

    private void suppressAll(FeasibleMove move) {
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
