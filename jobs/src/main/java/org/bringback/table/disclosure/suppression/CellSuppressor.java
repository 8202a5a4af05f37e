package org.bringback.table.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;

/**
 * Chooses the cells to suppress. Every suppressed cell is covered by moves among suppressed cells only: readers cannot
 * tell the real tables from those in which the moves were made, and the moves are long enough for the protection asked
 * for. Which moves are taken depends on the figures alone, so the same tables always lose the same cells.
 */
public final class CellSuppressor {

    private static final long ANY_PRICE = Long.MAX_VALUE / 4;

    private final SuppressionProblem problem;
    private final ProblemCells cells;
    private final List<Integer> primary;
    private final ProtectionInterval.Scratch scratch;
    private final FeasibleMoveSearch free;
    private final FeasibleMoveSearch strict;
    private final FeasibleMoveSearch any;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, ProtectionInterval> intervals = new TreeMap<>();
    private final NavigableSet<Integer> emptied = new TreeSet<>();
    private final NavigableSet<Integer> unprotected = new TreeSet<>();
    private final Set<TableGrid> withheld = new HashSet<>();
    private final boolean withholds;

    private CellSuppressor(SuppressionProblem problem, boolean withholds) {
        this.problem = problem;
        this.withholds = withholds;
        this.cells = problem.cells();
        this.primary = IntStream.range(0, cells.size())
                .filter(problem::isPrimary)
                .boxed()
                .toList();
        this.scratch = new ProtectionInterval.Scratch(cells);
        this.any = new FeasibleMoveSearch(cells, problem.positions(), ANY_PRICE);
        this.strict = any.upTo(SuppressionProblem.ZERO - 1);
        this.free = any.upTo(0);
    }

    /**
     * The cells to suppress in tables that are published together. Once a zero of a table is suppressed, every other cell
     * may be the one, and few have to be suppressed for them: so where zeros are, the search begins once more with them.
     */
    public static SuppressionPattern suppress(
            LinkedTables linked, SafetyRule protection, ReleaseHistory history, ReaderKnowledge knowledge) {
        CellSuppressor first = begin(linked, protection, history, knowledge, List.of());
        List<CellId> zeros = first.zeros();
        if (zeros.isEmpty()) {
            return first.pattern();
        }
        CellSuppressor second = begin(linked, protection, history, knowledge, zeros);
        boolean better = second.unprotected.size() <= first.unprotected.size()
                && second.narrow().size() <= first.narrow().size()
                && second.loss() < first.loss();
        return better ? second.pattern() : first.pattern();
    }

    private static CellSuppressor begin(
            LinkedTables linked,
            SafetyRule protection,
            ReleaseHistory history,
            ReaderKnowledge knowledge,
            List<CellId> begun) {
        // where two days hang together, each is protected by itself before anything is withheld
        CellSuppressor suppressor = new CellSuppressor(
                new SuppressionProblem(linked, protection, history, knowledge),
                knowledge.closed().isEmpty());
        begun.stream().flatMap(name -> suppressor.cells.find(name).stream()).forEach(suppressor::suppress);
        suppressor.primary.forEach(suppressor::suppress);
        suppressor.protectAll();
        return suppressor;
    }

    /**
     * As many more cells as are needed where cells were not protected from readers who put two days together: what was
     * printed of the one cannot be taken back, and each day is protected by itself all the same.
     *
     * @param begun what protects all other cells, which stays suppressed
     */
    public static SuppressionPattern suppressMore(
            LinkedTables linked, SafetyRule protection, ReleaseHistory history, SuppressionPattern begun) {
        CellSuppressor suppressor =
                new CellSuppressor(new SuppressionProblem(linked, protection, history, ReaderKnowledge.EACH_DAY), true);
        return suppressor.runAfter(begun);
    }

    private SuppressionPattern runAfter(SuppressionPattern begun) {
        for (CellId name : begun.all()) {
            cells.find(name)
                    .filter(cell -> cells.status(cell) == CellStatus.PRINTED)
                    .ifPresent(cell -> {
                        cells.setStatus(cell, CellStatus.SUPPRESSED);
                        allowZeros(cell);
                    });
        }
        primary.forEach(this::suppress);
        begun.unprotected().stream()
                .flatMap(name -> cells.find(name).stream())
                .filter(cell -> cells.status(cell) == CellStatus.SUPPRESSED)
                .distinct()
                .forEach(waiting::add);
        protectAll();
        SuppressionPattern more = pattern(secondary());
        NavigableSet<CellId> narrow = new TreeSet<>(begun.narrow());
        narrow.addAll(more.narrow());
        return new SuppressionPattern(
                more.primary(),
                more.secondary(),
                more.unprotected(),
                narrow,
                Stream.concat(begun.alternatives().stream(), more.alternatives().stream())
                        .toList());
    }

    private NavigableSet<Integer> secondary() {
        Set<Integer> first = Set.copyOf(primary);
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.status(cell) == CellStatus.SUPPRESSED && !first.contains(cell))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SuppressionPattern pattern() {
        NavigableSet<Integer> secondary = secondary();
        // a withheld table stays whole: what is unprotected in it is hidden only as long as all others are
        List<Integer> spare = secondary.stream()
                .filter(cell -> problem.grids(cell).noneMatch(withheld::contains))
                .toList();
        secondary.removeAll(new NeedlessCells(cells, intervals, free, scratch).printAgain(spare));
        return pattern(secondary);
    }

    private SuppressionPattern pattern(NavigableSet<Integer> secondary) {
        return new SuppressionPattern(
                names(primary),
                names(secondary),
                names(unprotected),
                narrow(),
                intervals.values().stream()
                        .flatMap(interval -> interval.alternatives(cells).stream())
                        .toList());
    }

    private List<CellId> zeros() {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.status(cell) == CellStatus.SUPPRESSED && cells.count(cell) == 0)
                .mapToObj(cells::id)
                .toList();
    }

    /** What the suppressed cells are worth; a zero as little as any small count. */
    private long loss() {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.status(cell) == CellStatus.SUPPRESSED)
                .mapToLong(cell -> (cells.count(cell) == 0 ? SuppressionProblem.ZERO_SHOWN : cells.loss(cell))
                        * cells.names(cell).size())
                .sum();
    }

    private NavigableSet<CellId> names(Collection<Integer> numbers) {
        return numbers.stream().map(cells::names).flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cells that are protected only from readers who do not know that zeros are printed. */
    private NavigableSet<CellId> narrow() {
        return names(intervals.entrySet().stream()
                .filter(interval -> interval.getValue().emptied(cells).findAny().isPresent())
                .map(Map.Entry::getKey)
                .toList());
    }

    private void protectAll() {
        while (!waiting.isEmpty() || !emptied.isEmpty()) {
            if (waiting.isEmpty()) {
                hideAZeroBeside(emptied.pollFirst());
            } else {
                protect(waiting.poll());
            }
        }
    }

    private void suppress(int cell) {
        if (cells.status(cell) == CellStatus.PRINTED) {
            cells.setStatus(cell, CellStatus.SUPPRESSED);
            waiting.add(cell);
            allowZeros(cell);
        }
    }

    private void allowZeros(int cell) {
        if (cells.count(cell) == 0) {
            cells.names(cell)
                    .forEach(name -> problem.tables(cell)
                            .forEach(table ->
                                    IntStream.of(table).forEach(other -> cells.mayBeZero(other, name.population()))));
        }
    }

    private void protect(int cell) {
        ProtectionInterval interval = new ProtectionInterval(cell, cells, scratch);
        widen(interval, free);
        boolean inWithheld = problem.grids(cell).anyMatch(withheld::contains);
        if (!inWithheld) {
            widen(interval, strict);
            widen(interval, any);
        }
        interval.close(cells);
        for (int direction = -1; direction <= 1 && interval.wanted() > 0 && !inWithheld; direction += 2) {
            interval = oneWayFirst(interval, cell, direction);
        }
        intervals.put(cell, interval);
        if (interval.wanted() > 0 && !inWithheld) {
            unprotected.add(cell);
            if (withholds) {
                withholdTables(cell);
            }
        } else {
            interval.emptied(cells).forEach(emptied::add);
        }
    }

    /** The cheapest steps may have used up what longer ones need. */
    private ProtectionInterval oneWayFirst(ProtectionInterval found, int cell, int direction) {
        ProtectionInterval interval = new ProtectionInterval(cell, cells, scratch);
        for (int way : new int[] {direction, -direction}) {
            Optional<PricedMove> next = Optional.empty();
            do {
                next = interval.wanted() > 0 ? interval.widen(any, way) : Optional.empty();
                next.ifPresent(step -> suppressAll(step.move()));
            } while (next.isPresent());
        }
        interval.close(cells);
        return interval.wanted() < found.wanted() ? interval : found;
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
        problem.grids(cell).filter(withheld::add).forEach(grid -> {
            for (int[] population : grid.cells()) {
                IntStream.of(population).forEach(this::suppress);
            }
        });
    }

    /**
     * A cell that is protected by the chance that it counts nobody. Zeros are printed, so readers believe that only where
     * one is hidden as well.
     */
    private void hideAZeroBeside(int cell) {
        for (int[] table : problem.tables(cell)) {
            for (Population population : cells.sureOf(cell)) {
                int[] zeros = IntStream.of(table)
                        .filter(other -> cells.count(other) == 0
                                && cells.status(other) == CellStatus.PRINTED
                                && cells.id(other).population().equals(population))
                        .toArray();
                cheapest(zeros, strict).or(() -> cheapest(zeros, any)).ifPresent(this::suppress);
            }
        }
    }

    private Optional<Integer> cheapest(int[] zeros, FeasibleMoveSearch search) {
        Optional<Integer> best = Optional.empty();
        Optional<PricedMove> found = Optional.empty();
        for (int zero : zeros) {
            long wanted = cells.requiredWidth(zero);
            cells.setStatus(zero, CellStatus.SUPPRESSED);
            Optional<PricedMove> open = search.find(zero, 1, cells.allCounts(), wanted);
            cells.setStatus(zero, CellStatus.PRINTED);
            if (open.isPresent() && open.get().isBetterThan(found.orElse(null), wanted)) {
                best = Optional.of(zero);
                found = open;
                if (open.get().cost() == 0 && open.get().steps() == wanted) {
                    return best;
                }
            }
        }
        return best;
    }
}
