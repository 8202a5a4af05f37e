package org.bringback.table.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All tables that one audience gets in one run, and how they hang together. Cells with one name are one count.
 *
 * @param overlaps the parts have all tables of the whole, by name and dimensions, and may have others of their own
 */
public record Linked(List<CountTable> tables, List<Overlap> overlaps, List<Comparison> comparisons) {

    public Linked {
        tables = List.copyOf(tables);
        overlaps = List.copyOf(overlaps);
        comparisons = List.copyOf(comparisons);
        Set<Population> seen = new HashSet<>();
        for (Overlap overlap : overlaps) {
            checkOnce(overlap.whole(), seen);
            overlap.parts().forEach(part -> checkOnce(part, seen));
            checkSameTables(overlap, tables);
        }
    }

    public static Linked of(CountTable... tables) {
        return new Linked(List.of(tables), List.of(), List.of());
    }

    private static void checkOnce(Population population, Set<Population> seen) {
        if (!seen.add(population)) {
            throw new IllegalArgumentException(population + " is in two overlaps");
        }
    }

    private static void checkSameTables(Overlap overlap, List<CountTable> tables) {
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
