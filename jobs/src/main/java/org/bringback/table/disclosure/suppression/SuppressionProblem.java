package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;
import org.bringback.table.disclosure.suppression.TableGrid.Position;

/** The tables of a run as numbers: cells, and where each stands. */
final class SuppressionProblem {

    private static final long LOST_CELL = 100;
    private static final long LOST_MARGIN = 60;
    private static final long GAP_ALREADY = 30;
    /** Zeros are shown: they are lost only where nothing else helps. */
    static final long ZERO = 1_000_000;

    private final ProblemCells cells = new ProblemCells();
    private final List<TableGrid> grids = new ArrayList<>();
    private final List<List<Position>> positions = new ArrayList<>();
    private final Map<Dimension, BasisMoves> basisMoves = new HashMap<>();
    private final SafetyRule protection;
    private final ReleaseHistory history;

    SuppressionProblem(LinkedTables linked, SafetyRule protection, ReleaseHistory history) {
        this.protection = protection;
        this.history = history;
        List<CountTable> tables = withoutMargins(linked.tables());
        Set<CountTable> overlapping = new HashSet<>();
        for (OverlapConstraint overlap : linked.overlaps()) {
            of(overlap.whole(), tables).forEach(table -> overlapping.addAll(addOverlap(overlap, table, tables)));
        }
        tables.stream()
                .filter(table -> !overlapping.contains(table))
                .forEach(table -> addGrid(table.dimensions(), new int[][] {number(table)}, new int[] {1}));
        for (int cell = 0; cell < cells.size(); cell++) {
            describe(cell);
        }
    }

    ProblemCells cells() {
        return cells;
    }

    List<List<Position>> positions() {
        return positions;
    }

    /** A table that is a margin of another one says nothing that the other does not. */
    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    private static List<CountTable> withoutMargins(List<CountTable> tables) {
        List<CountTable> kept = new ArrayList<>();
        for (CountTable table : tables) {
            boolean margin = tables.stream()
                    .anyMatch(other -> other != table
                            && other.population().equals(table.population())
                            && other.dimensions().size() > table.dimensions().size()
                            && other.dimensions().containsAll(table.dimensions()));
            if (!margin) {
                kept.add(table);
            }
        }
        return kept;
    }

    private static List<CountTable> of(Population population, List<CountTable> tables) {
        return tables.stream()
                .filter(table -> table.population().equals(population))
                .toList();
    }

    private List<CountTable> addOverlap(OverlapConstraint overlap, CountTable whole, List<CountTable> tables) {
        List<CountTable> together = new ArrayList<>(List.of(whole));
        overlap.parts().forEach(part -> together.add(named(whole.name(), of(part, tables))));
        int members = together.size() + 1;
        int[][] numbers = new int[members][];
        int[] signs = new int[members];
        for (int member = 0; member < members - 1; member++) {
            numbers[member] = number(together.get(member));
            signs[member] = member == 0 ? -1 : 1;
        }
        numbers[members - 1] = numberRepeats(whole, numbers, signs);
        signs[members - 1] = -1;
        addGrid(whole.dimensions(), numbers, signs);
        return together;
    }

    private static CountTable named(String name, List<CountTable> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int[] numberRepeats(CountTable whole, int[][] numbers, int[] signs) {
        Population repeats = new Population(
                "repeated in " + whole.population().scope(),
                whole.population().asOf(),
                whole.population().revision());
        int[] own = new int[numbers[0].length];
        for (int index = 0; index < own.length; index++) {
            long count = 0;
            for (int member = 0; member < numbers.length - 1; member++) {
                count += signs[member] * cells.count(numbers[member][index]);
            }
            CellId id = cells.id(numbers[0][index]).in(repeats);
            own[index] = cells.add(id, count, id.isExempt() ? CellStatus.FIXED : CellStatus.UNPRINTED);
        }
        return own;
    }

    private int[] number(CountTable table) {
        List<CellId> ids = new ArrayList<>();
        walk(table, table.dimensions().stream().map(this::basisMoves).toList(), new ArrayList<>(), ids);
        return ids.stream()
                .mapToInt(id -> cells.add(id, table.counts().getOrDefault(id, 0L), status(id)))
                .toArray();
    }

    private static void walk(CountTable table, List<BasisMoves> left, List<Category> begun, List<CellId> ids) {
        if (left.isEmpty()) {
            ids.add(CellId.of(table.population(), begun));
            return;
        }
        for (Category category : left.get(0).nodes()) {
            begun.add(category);
            walk(table, left.subList(1, left.size()), begun, ids);
            begun.remove(begun.size() - 1);
        }
    }

    private CellStatus status(CellId id) {
        return id.isExempt() || history.isKnown(id) ? CellStatus.FIXED : CellStatus.PRINTED;
    }

    private BasisMoves basisMoves(Dimension dimension) {
        return basisMoves.computeIfAbsent(dimension, BasisMoves::new);
    }

    private void addGrid(List<Dimension> dimensions, int[][] numbers, int[] signs) {
        TableGrid grid = new TableGrid(dimensions.stream().map(this::basisMoves).toList(), numbers, signs);
        grids.add(grid);
        while (positions.size() < cells.size()) {
            positions.add(new ArrayList<>());
        }
        for (int population = 0; population < numbers.length; population++) {
            for (int index = 0; index < numbers[population].length; index++) {
                int cell = numbers[population][index];
                if (cells.status(cell) != CellStatus.FIXED) {
                    positions.get(cell).add(new Position(grid, population, index));
                }
            }
        }
    }

    private void describe(int cell) {
        CellId id = cells.id(cell);
        long margins = positions.get(cell).stream()
                .mapToLong(SuppressionProblem::totals)
                .max()
                .orElse(0);
        long cost = LOST_CELL + LOST_MARGIN * margins - (history.hasGapIn(id) ? GAP_ALREADY : 0);
        cells.cost(
                cell,
                cells.count(cell) == 0
                        ? ZERO
                        : cost + Long.numberOfTrailingZeros(Long.highestOneBit(cells.count(cell))));
        if (cells.status(cell) == CellStatus.PRINTED) {
            cells.requireWidth(cell, Math.min(protection.width(), exempt(id)));
        }
    }

    /** What the status tables alone say about a cell: no more than these. */
    private long exempt(CellId id) {
        return cells.find(id.exempt()).map(cells::count).orElse((long) protection.width());
    }

    private static long totals(Position position) {
        long totals = 0;
        for (int dimension = 0; dimension < position.grid().basisMoves().size(); dimension++) {
            Category node = position.grid()
                    .basisMoves()
                    .get(dimension)
                    .nodes()
                    .get(position.grid().node(position.index(), dimension));
            totals += node.isTotal() ? 1 : 0;
        }
        return totals;
    }

    /** Too small to be printed, or suppressed before. */
    boolean isPrimary(int cell) {
        return cells.status(cell) == CellStatus.PRINTED
                && (protection.isSensitive(cells.count(cell)) || history.wasSuppressed(cells.id(cell)));
    }
}
