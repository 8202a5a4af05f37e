package org.bringback.table.disclosure.suppress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.table.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Dimension;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Overlap;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Protection;
import org.bringback.table.disclosure.suppress.Cells.Fate;
import org.bringback.table.disclosure.suppress.Grid.Spot;

/** The tables of a run as numbers: cells, and where each stands. */
final class Puzzle {

    private static final long LOST_CELL = 100;
    private static final long LOST_MARGIN = 60;
    private static final long GAP_ALREADY = 30;
    /** Zeros are shown: they are lost only where nothing else helps. */
    static final long ZERO = 1_000_000;

    private final Cells cells = new Cells();
    private final List<Grid> grids = new ArrayList<>();
    private final List<List<Spot>> spots = new ArrayList<>();
    private final Map<Dimension, Shifts> shifts = new HashMap<>();
    private final Protection protection;
    private final History history;

    Puzzle(Linked linked, Protection protection, History history) {
        this.protection = protection;
        this.history = history;
        List<CountTable> tables = withoutMargins(linked.tables());
        Set<CountTable> overlapping = new HashSet<>();
        for (Overlap overlap : linked.overlaps()) {
            of(overlap.whole(), tables).forEach(table -> overlapping.addAll(addOverlap(overlap, table, tables)));
        }
        tables.stream()
                .filter(table -> !overlapping.contains(table))
                .forEach(table -> addGrid(table.dimensions(), new int[][] {number(table)}, new int[] {1}));
        for (int cell = 0; cell < cells.size(); cell++) {
            describe(cell);
        }
    }

    Cells cells() {
        return cells;
    }

    List<List<Spot>> spots() {
        return spots;
    }

    /** A table that is a margin of another one says nothing that the other does not. */
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

    private List<CountTable> addOverlap(Overlap overlap, CountTable whole, List<CountTable> tables) {
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
        for (int place = 0; place < own.length; place++) {
            long count = 0;
            for (int member = 0; member < numbers.length - 1; member++) {
                count += signs[member] * cells.count(numbers[member][place]);
            }
            CellId id = cells.id(numbers[0][place]).in(repeats);
            own[place] = cells.add(id, count, id.isExempt() ? Fate.FIXED : Fate.UNPRINTED);
        }
        return own;
    }

    private int[] number(CountTable table) {
        List<CellId> places = new ArrayList<>();
        walk(table, table.dimensions().stream().map(this::shifts).toList(), new ArrayList<>(), places);
        return places.stream()
                .mapToInt(id -> cells.add(id, table.counts().getOrDefault(id, 0L), fate(id)))
                .toArray();
    }

    private static void walk(CountTable table, List<Shifts> left, List<Category> begun, List<CellId> places) {
        if (left.isEmpty()) {
            places.add(CellId.of(table.population(), begun));
            return;
        }
        for (Category category : left.get(0).nodes()) {
            begun.add(category);
            walk(table, left.subList(1, left.size()), begun, places);
            begun.remove(begun.size() - 1);
        }
    }

    private Fate fate(CellId id) {
        return id.isExempt() || history.isKnown(id) ? Fate.FIXED : Fate.PRINTED;
    }

    private Shifts shifts(Dimension dimension) {
        return shifts.computeIfAbsent(dimension, Shifts::new);
    }

    private void addGrid(List<Dimension> dimensions, int[][] numbers, int[] signs) {
        Grid grid = new Grid(dimensions.stream().map(this::shifts).toList(), numbers, signs);
        grids.add(grid);
        while (spots.size() < cells.size()) {
            spots.add(new ArrayList<>());
        }
        for (int population = 0; population < numbers.length; population++) {
            for (int place = 0; place < numbers[population].length; place++) {
                int cell = numbers[population][place];
                if (cells.fate(cell) != Fate.FIXED) {
                    spots.get(cell).add(new Spot(grid, population, place));
                }
            }
        }
    }

    private void describe(int cell) {
        CellId id = cells.id(cell);
        long margins = spots.get(cell).stream().mapToLong(Puzzle::totals).max().orElse(0);
        long price = LOST_CELL + LOST_MARGIN * margins - (history.hasGapIn(id) ? GAP_ALREADY : 0);
        cells.price(
                cell,
                cells.count(cell) == 0
                        ? ZERO
                        : price + Long.numberOfTrailingZeros(Long.highestOneBit(cells.count(cell))));
        if (cells.fate(cell) == Fate.PRINTED) {
            cells.need(cell, Math.min(protection.width(), exempt(id)));
        }
    }

    /** What the status tables alone say about a cell: no more than these. */
    private long exempt(CellId id) {
        return cells.find(id.exempt()).map(cells::count).orElse((long) protection.width());
    }

    private static long totals(Spot spot) {
        long totals = 0;
        for (int dimension = 0; dimension < spot.grid().shifts().size(); dimension++) {
            Category node =
                    spot.grid().shifts().get(dimension).nodes().get(spot.grid().node(spot.place(), dimension));
            totals += node.isTotal() ? 1 : 0;
        }
        return totals;
    }

    /** Too small to be printed, or suppressed before. */
    boolean isPrimary(int cell) {
        return cells.fate(cell) == Fate.PRINTED
                && (protection.isSmall(cells.count(cell)) || history.wasSuppressed(cells.id(cell)));
    }
}
