package org.bringback.table.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Dimension;

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

    /**
     * The tables in groups that have only cells of the status tables in common: what is shown of one group tells nothing of
     * another.
     */
    public List<LinkedTables> independent() {
        Map<Set<Axis>, Set<String>> names = new LinkedHashMap<>();
        for (CountTable table : tables) {
            names.computeIfAbsent(axes(table), any -> new LinkedHashSet<>()).add(table.name());
        }
        return names.keySet().stream().allMatch(axes -> axes.size() == 1)
                ? names.values().stream().map(this::only).toList()
                : List.of(this);
    }

    private static Set<Axis> axes(CountTable table) {
        return table.dimensions().stream()
                .map(Dimension::axis)
                .filter(axis -> axis != Axis.STATUS)
                .collect(Collectors.toSet());
    }

    /** The tables of these names. */
    public LinkedTables only(Set<String> names) {
        return new LinkedTables(
                tables.stream().filter(table -> names.contains(table.name())).toList(), overlaps, comparisons);
    }

    public Set<String> names() {
        return tables.stream().map(CountTable::name).collect(Collectors.toSet());
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
