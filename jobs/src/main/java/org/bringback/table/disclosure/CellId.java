package org.bringback.table.disclosure;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;

/**
 * Names one count, in whatever table it stands: the same count in two tables has the same name.
 *
 * @param categories that its persons have, by axis; where an axis does not matter it is left out
 */
public record CellId(Population population, List<Category> categories) implements Comparable<CellId> {

    /** The cell of these categories, totals and order not minded. */
    public static CellId of(Population population, Collection<Category> categories) {
        return new CellId(
                population,
                categories.stream()
                        .filter(category -> !category.isTotal())
                        .sorted()
                        .toList());
    }

    public static CellId of(Population population, Status status) {
        return new CellId(population, List.of(Category.of(status)));
    }

    /** Whether it stands in a status table, which is published as it is. */
    public boolean isExempt() {
        return categories.stream().allMatch(category -> category.axis() == Axis.STATUS);
    }

    /** The cell of the status tables that counts these persons among others. */
    public CellId exempt() {
        return new CellId(
                population,
                categories.stream()
                        .filter(category -> category.axis() == Axis.STATUS)
                        .toList());
    }

    /** The count of the same categories among others. */
    public CellId in(Population other) {
        return new CellId(other, categories);
    }

    private static int compare(List<Category> one, List<Category> other) {
        Iterator<Category> others = other.iterator();
        for (Category category : one) {
            int order = others.hasNext() ? category.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    @Override
    public int compareTo(CellId other) {
        int order = population.compareTo(other.population);
        return order == 0 ? compare(categories, other.categories) : order;
    }

    @Override
    public String toString() {
        String where = categories.stream().map(Category::toString).collect(Collectors.joining(" "));
        return population + " " + (where.isEmpty() ? "TOTAL" : where);
    }
}
