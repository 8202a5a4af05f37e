package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;
import org.bringback.table.disclosure.suppression.TableGrid.Position;

/** The tables of a run as numbers: cells, and where each stands. */
final class SuppressionProblem {

    private static final long LOST_CELL = 100;
    private static final long LOST_MARGIN = 60;
    // a count of many persons is looked for more than one of few
    private static final long PERSONS_PER_COST = 10;
    private static final long GAP_ALREADY = 30;
    /** Zeros are shown: they are lost only where nothing else helps. */
    static final long ZERO = 1_000_000;
    /** What a suppressed zero is worth beside other cells. */
    static final long ZERO_SHOWN = LOST_CELL;

    private final ProblemCells cells = new ProblemCells();
    private final List<TableGrid> grids = new ArrayList<>();
    private final List<List<Position>> positions = new ArrayList<>();
    private final Map<List<CategorySum>, BasisMoves> basisMoves = new HashMap<>();
    private final SafetyRule protection;
    private final ReleaseHistory history;
    private final SharedTotals shared;
    private final Set<CellId> uniform;
    private final PartLimits parts;

    SuppressionProblem(LinkedTables linked, SafetyRule protection, ReleaseHistory history, ReaderKnowledge knowledge) {
        this.protection = protection;
        this.history = history;
        this.parts = new PartLimits(linked.overlaps(), history, cells);
        this.uniform = UniformLines.cells(linked.tables(), protection);
        List<CountTable> kept = withoutMargins(linked.tables());
        List<List<TwoDayTable>> groups = new TwoDays(kept, linked, knowledge).groups();
        this.shared = new SharedTotals(
                kept,
                linked.comparisons(),
                groups.stream().flatMap(List::stream).toList(),
                knowledge);
        groups.forEach(this::addGroup);
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

    private void addGroup(List<TwoDayTable> group) {
        TwoDayTable first = group.get(0);
        boolean linked = group.size() > 1;
        int[][] numbers = new int[linked ? group.size() + 1 : 1][];
        int[] signs = new int[numbers.length];
        for (int member = 0; member < group.size(); member++) {
            numbers[member] = number(group.get(member));
            signs[member] = linked && member == 0 ? -1 : 1;
        }
        if (linked) {
            numbers[group.size()] = numberRepeats(numbers, signs);
            signs[group.size()] = -1;
        }
        addGrid(first.dimensions().stream().map(this::basisMoves).toList(), numbers, signs);
    }

    private int[] numberRepeats(int[][] numbers, int[] signs) {
        int[] own = new int[numbers[0].length];
        for (int index = 0; index < own.length; index++) {
            long count = 0;
            for (int member = 0; member < numbers.length - 1; member++) {
                count += signs[member] * cells.count(numbers[member][index]);
            }
            CellId whole = cells.id(numbers[0][index]);
            CellId id = whole.in(new Population(
                    "repeated in " + whole.population().scope(),
                    whole.population().asOf(),
                    whole.population().revision()));
            own[index] = cells.add(id, Math.max(0, count), id.isExempt() ? CellStatus.FIXED : CellStatus.UNPRINTED);
        }
        return own;
    }

    private int[] number(TwoDayTable member) {
        List<List<Category>> nodes = new ArrayList<>();
        walk(member.dimensions().stream().map(this::basisMoves).toList(), new ArrayList<>(), nodes);
        return nodes.stream().mapToInt(node -> number(member, node)).toArray();
    }

    private static void walk(List<BasisMoves> left, List<Category> begun, List<List<Category>> nodes) {
        if (left.isEmpty()) {
            nodes.add(List.copyOf(begun));
            return;
        }
        for (Category category : left.get(0).nodes()) {
            begun.add(category);
            walk(left.subList(1, left.size()), begun, nodes);
            begun.remove(begun.size() - 1);
        }
    }

    private int number(TwoDayTable member, List<Category> node) {
        CellId name = member.name(node);
        if (!cells.isNew(name)) {
            return cells.add(name, 0, CellStatus.PRINTED);
        }
        Set<CellId> names = shared.names(name);
        int cell = cells.add(name, names.size() == 1 ? member.count(node) : shared.smallest(names), status(name));
        for (CellId twin : names) {
            if (cells.isNew(twin)) {
                cells.addTwin(cell, twin);
                if (status(twin) == CellStatus.FIXED) {
                    cells.setStatus(cell, CellStatus.FIXED);
                }
            }
        }
        return cell;
    }

    private CellStatus status(CellId id) {
        return id.isExempt() || history.isKnown(id) ? CellStatus.FIXED : CellStatus.PRINTED;
    }

    private BasisMoves basisMoves(List<CategorySum> sums) {
        return basisMoves.computeIfAbsent(sums, BasisMoves::new);
    }

    private void addGrid(List<BasisMoves> dimensions, int[][] numbers, int[] signs) {
        TableGrid grid = new TableGrid(dimensions, numbers, signs);
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
                cell, cells.count(cell) == 0 ? ZERO : Math.min(ZERO / 2, cost + cells.count(cell) / PERSONS_PER_COST));
        if (cells.status(cell) == CellStatus.PRINTED) {
            cells.requireWidth(cell, Math.min(width(cell), Math.min(exempt(id), parts.limit(id))));
        }
    }

    private long width(int cell) {
        return cells.names(cell).stream().mapToLong(protection::width).max().orElse(0);
    }

    /** What the status tables alone say about a cell: no more than these. */
    private long exempt(CellId id) {
        return cells.find(id.exempt()).map(cells::count).orElse(protection.width(id));
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

    /** The grids in which a cell stands. */
    Stream<TableGrid> grids(int cell) {
        return positions.get(cell).stream().map(Position::grid);
    }

    /** The tables in which a cell stands, the cells of its populations only. */
    List<int[]> tables(int cell) {
        return positions.get(cell).stream()
                .map(position -> position.grid().cells()[position.population()])
                .toList();
    }

    /** Too small to be printed, or suppressed before. */
    boolean isPrimary(int cell) {
        return cells.status(cell) == CellStatus.PRINTED
                && (cells.names(cell).stream().anyMatch(name -> protection.isSensitive(name, cells.count(cell)))
                        || cells.names(cell).stream().anyMatch(history::wasSuppressed)
                        || cells.names(cell).stream().anyMatch(uniform::contains));
    }
}
