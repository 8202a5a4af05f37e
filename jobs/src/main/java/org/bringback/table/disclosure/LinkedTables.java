package org.bringback.table.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables that one audience gets in one run, and how they hang together. Cells with one name are one count.
 *
 * @param overlaps the parts have all tables of the whole, by name and dimensions, and may have others of their own
 */
public record LinkedTables(
        List<CountTable> tables, List<OverlapConstraint> overlaps, List<PeriodComparison> comparisons) {

    public LinkedTables {
        tables = List.copyOf(tables);
        overlaps = List.copyOf(overlaps);
        comparisons = List.copyOf(comparisons);
        for (OverlapConstraint overlap : overlaps) {
            checkSameTables(overlap, tables);
        }
    }

    public static LinkedTables of(CountTable... tables) {
        return new LinkedTables(List.of(tables), List.of(), List.of());
    }

    /** The counts of all cells. */
    public Map<CellId, Long> counts() {
        Map<CellId, Long> counts = new HashMap<>();
        tables.forEach(table -> counts.putAll(table.counts()));
        return counts;
    }

    private static void checkSameTables(OverlapConstraint overlap, List<CountTable> tables) {
        for (Population part : overlap.parts()) {
            if (!shapes(part, tables).containsAll(shapes(overlap.whole(), tables))) {
                throw new IllegalArgumentException(part + " lacks tables of " + overlap.whole());
            }
        }
    }

    private static List<List<Object>> shapes(Population population, List<CountTable> tables) {
        return tables.stream()
                .filter(table -> table.population().equals(population))
                .map(table -> List.<Object>of(table.name(), table.dimensions()))
                .toList();
    }
}
