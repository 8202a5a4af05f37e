package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.audit.FeasibilityInterval;

/**
 * All tables of whole numbers that readers hold possible, by trying: halves the range of a cell, follows every sum, and
 * tries both halves. Slow, exact, and without any code of the audit.
 */
public final class PossibleTables {

    private static final long HIGHEST = 1_000_000;

    private record Sum(int[] cells, int[] signs, long constant, boolean orMore) {}

    private final Map<CellId, Integer> numbers = new HashMap<>();
    private final List<CellId> cells = new ArrayList<>();
    private final List<OptionalLong> printed = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final long[] lowest;
    private final long[] highest;
    private final boolean possible;

    public PossibleTables(List<Publication> publications) {
        this(publications, Set.of());
    }

    /** @param sure cells of which readers know that they count somebody */
    public PossibleTables(List<Publication> publications, Set<CellId> sure) {
        boolean agree = true;
        for (Publication publication : publications) {
            for (PublishedTable table : publication.tables()) {
                for (Map.Entry<CellId, OptionalLong> cell : table.cells().entrySet()) {
                    agree &= add(cell.getKey(), cell.getValue());
                }
            }
        }
        publications.forEach(this::addSums);
        lowest = new long[cells.size()];
        highest = new long[cells.size()];
        for (int cell = 0; cell < lowest.length; cell++) {
            lowest[cell] = printed.get(cell).orElse(sure.contains(cells.get(cell)) ? 1 : 0);
            highest[cell] = printed.get(cell).orElse(HIGHEST);
        }
        possible = agree && follow(lowest, highest) && exists(lowest, highest);
    }

    /** Whether there is any table. */
    public boolean any() {
        return possible;
    }

    /** The smallest and the greatest count of every cell that is not printed; there must be a table. */
    public SortedMap<CellId, FeasibilityInterval> intervals() {
        SortedMap<CellId, FeasibilityInterval> intervals = new TreeMap<>();
        for (int cell = 0; cell < lowest.length; cell++) {
            if (printed.get(cell).isEmpty()) {
                intervals.put(cells.get(cell), new FeasibilityInterval(end(cell, 1), end(cell, -1)));
            }
        }
        return intervals;
    }

    private long end(int cell, int step) {
        long value = step > 0 ? lowest[cell] : highest[cell];
        while (!isPossible(cell, value)) {
            value += step;
        }
        return value;
    }

    private boolean isPossible(int cell, long value) {
        long[] low = lowest.clone();
        long[] high = highest.clone();
        low[cell] = value;
        high[cell] = value;
        return exists(low, high);
    }

    private boolean add(CellId cell, OptionalLong count) {
        Integer number = numbers.putIfAbsent(cell, cells.size());
        if (number == null) {
            cells.add(cell);
            printed.add(count);
            return true;
        }
        OptionalLong before = printed.get(number);
        if (before.isEmpty()) {
            printed.set(number, count);
        }
        return before.isEmpty() || count.isEmpty() || before.equals(count);
    }

    private void addSums(Publication publication) {
        for (PublishedTable table : publication.tables()) {
            for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
                addSums(table, dimension);
            }
        }
        publication
                .overlaps()
                .forEach(overlap -> publication.tables().stream()
                        .filter(table -> table.population().equals(overlap.whole()))
                        .forEach(table -> table.cells().keySet().forEach(whole -> {
                            List<CellId> parts =
                                    overlap.parts().stream().map(whole::in).toList();
                            addSum(whole, parts, 0, true);
                        })));
        publication
                .comparisons()
                .forEach(comparison -> publication.changes().forEach((cell, change) -> {
                    if (cell.population().equals(comparison.now())) {
                        addSum(cell, List.of(cell.in(comparison.then())), -change, false);
                    }
                }));
    }

    private void addSums(PublishedTable table, int dimension) {
        List<List<Category>> lines = new ArrayList<>(
                table.dimensions().stream().map(Dimension::categories).toList());
        lines.set(
                dimension,
                List.of(Category.total(table.dimensions().get(dimension).axis())));
        for (List<Category> line : CartesianProduct.of(lines)) {
            for (CategorySum sum : table.dimensions().get(dimension).sums()) {
                addSum(
                        at(table, line, dimension, sum.whole()),
                        sum.parts().stream()
                                .map(part -> at(table, line, dimension, part))
                                .toList(),
                        0,
                        false);
            }
        }
    }

    private static CellId at(PublishedTable table, List<Category> line, int dimension, Category category) {
        List<Category> full = new ArrayList<>(line);
        full.set(dimension, category);
        return CellId.of(table.population(), full);
    }

    private void addSum(CellId whole, List<CellId> parts, long constant, boolean orMore) {
        int[] terms = new int[parts.size() + 1];
        int[] signs = new int[terms.length];
        Arrays.fill(signs, 1);
        terms[0] = numbers.get(whole);
        signs[0] = -1;
        for (int part = 0; part < parts.size(); part++) {
            terms[part + 1] = numbers.get(parts.get(part));
        }
        sums.add(new Sum(terms, signs, constant, orMore));
    }

    private boolean exists(long[] low, long[] high) {
        if (!follow(low, high)) {
            return false;
        }
        int widest = -1;
        for (int cell = 0; cell < low.length; cell++) {
            if (high[cell] > low[cell] && (widest < 0 || high[cell] - low[cell] > high[widest] - low[widest])) {
                widest = cell;
            }
        }
        if (widest < 0) {
            return true;
        }
        long middle = (low[widest] + high[widest]) / 2;
        long[] lower = high.clone();
        lower[widest] = middle;
        long[] upper = low.clone();
        upper[widest] = middle + 1;
        return exists(low.clone(), lower) || exists(upper, high.clone());
    }

    /** Narrows ranges by every sum until nothing changes; false where a range is empty. */
    private boolean follow(long[] low, long[] high) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Sum sum : sums) {
                for (int own = 0; own < sum.cells.length; own++) {
                    int cell = sum.cells[own];
                    long before = high[cell] - low[cell];
                    narrow(sum, own, low, high);
                    if (high[cell] < low[cell]) {
                        return false;
                    }
                    changed |= high[cell] - low[cell] < before;
                }
            }
        }
        return true;
    }

    private static void narrow(Sum sum, int own, long[] low, long[] high) {
        long least = sum.constant;
        long greatest = sum.constant;
        for (int term = 0; term < sum.cells.length; term++) {
            int cell = sum.cells[term];
            if (term != own) {
                least -= sum.signs[term] * (sum.signs[term] > 0 ? high[cell] : low[cell]);
                greatest -= sum.signs[term] * (sum.signs[term] > 0 ? low[cell] : high[cell]);
            }
        }
        int cell = sum.cells[own];
        if (sum.signs[own] > 0) {
            low[cell] = Math.max(low[cell], least);
            high[cell] = sum.orMore ? high[cell] : Math.min(high[cell], greatest);
        } else {
            high[cell] = Math.min(high[cell], -least);
            low[cell] = sum.orMore ? low[cell] : Math.max(low[cell], -greatest);
        }
    }
}
