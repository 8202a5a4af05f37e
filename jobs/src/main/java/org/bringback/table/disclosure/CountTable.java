package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;

/**
 * A table before disclosure control: every cell with its count, margins included.
 *
 * @param name such as {@code place}, the same in every population
 * @param counts every cell of the table, also those that count nobody
 */
public record CountTable(
        String name, Population population, List<Dimension> dimensions, SortedMap<CellId, Long> counts) {

    public CountTable {
        dimensions = List.copyOf(dimensions);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * Adds up a table.
     *
     * @param leaves counts by the categories, one of each dimension in its order; those missing count nobody
     * @throws IllegalArgumentException for a category that the dimension does not have as a leaf
     */
    public static CountTable of(
            String name, Population population, List<Dimension> dimensions, Map<List<Category>, Long> leaves) {
        SortedMap<CellId, Long> counts = new TreeMap<>();
        CartesianProduct.of(dimensions.stream().map(Dimension::categories).toList())
                .forEach(cell -> counts.put(CellId.of(population, cell), 0L));
        List<Map<Category, Set<Category>>> countedIn =
                dimensions.stream().map(Dimension::countedIn).toList();
        leaves.forEach((leaf, count) -> CartesianProduct.of(wholes(leaf, countedIn))
                .forEach(cell -> counts.merge(CellId.of(population, cell), count, Math::addExact)));
        return new CountTable(name, population, dimensions, counts);
    }

    private static List<List<Category>> wholes(List<Category> leaf, List<Map<Category, Set<Category>>> countedIn) {
        List<List<Category>> wholes = new ArrayList<>();
        for (int dimension = 0; dimension < leaf.size(); dimension++) {
            Set<Category> in = countedIn.get(dimension).get(leaf.get(dimension));
            if (in == null) {
                throw new IllegalArgumentException(leaf.get(dimension) + " is not a leaf of the table");
            }
            wholes.add(List.copyOf(in));
        }
        return wholes;
    }
}
