package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.SafetyRule;

/** Finds lines of which readers can tell that everybody in them has one sensitive status: all its other statuses are zero. */
final class KnownStatuses {

    private final SafetyRule protection;
    private final Function<CellId, OptionalLong> value;

    /** @param value what readers know of a cell, worked-out ones too */
    KnownStatuses(SafetyRule protection, Function<CellId, OptionalLong> value) {
        this.protection = protection;
        this.value = value;
    }

    /** The cells of the statuses that everybody in their line has. */
    Set<CellId> cells(PublishedTable table) {
        Set<CellId> known = new TreeSet<>();
        for (CellId cell : table.cells().keySet()) {
            if (protection.isUniform(cell)
                    && !cell.isExempt()
                    && value.apply(cell).orElse(1) > 0) {
                List<CellId> others = others(table, cell);
                boolean nobody =
                        others.stream().allMatch(other -> value.apply(other).orElse(1) == 0);
                boolean elsewhere = others.stream()
                        .anyMatch(other -> value.apply(other.exempt()).orElse(1) > 0);
                if (nobody && elsewhere) {
                    known.add(cell);
                }
            }
        }
        return known;
    }

    private static List<CellId> others(PublishedTable table, CellId cell) {
        List<CellId> others = new ArrayList<>();
        table.dimensions().stream()
                .filter(dimension -> dimension.axis() == Axis.STATUS)
                .flatMap(dimension -> dimension.leaves().stream())
                .filter(status -> !cell.categories().contains(status))
                .forEach(status -> {
                    List<Category> categories = new ArrayList<>(cell.categories());
                    categories.removeIf(category -> category.axis() == Axis.STATUS);
                    categories.add(status);
                    others.add(CellId.of(cell.population(), categories));
                });
        return others;
    }
}
