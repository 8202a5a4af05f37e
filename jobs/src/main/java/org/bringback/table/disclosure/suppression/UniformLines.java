package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.SafetyRule;

/**
 * Lines in which everybody has one sensitive status: whoever knows somebody of the line knows it of them. The cell is
 * suppressed, and with it the zero of the status that most persons have, so that readers must allow for others.
 */
final class UniformLines {

    private UniformLines() {}

    /** The cells that must not be printed for this. */
    static Set<CellId> cells(List<CountTable> tables, SafetyRule protection) {
        Set<CellId> cells = new HashSet<>();
        if (protection.uniform().isEmpty()) {
            return cells;
        }
        for (CountTable table : tables) {
            table.dimensions().stream()
                    .filter(dimension -> dimension.axis() == Axis.STATUS)
                    .findFirst()
                    .ifPresent(statuses -> add(table, statuses, protection, cells));
        }
        return cells;
    }

    private static void add(CountTable table, Dimension statuses, SafetyRule protection, Set<CellId> cells) {
        table.counts().forEach((cell, count) -> {
            boolean everybody =
                    count > 0 && !cell.isExempt() && protection.isUniform(cell) && count == total(table, cell);
            if (everybody) {
                zero(table, statuses, cell).ifPresent(zero -> cells.addAll(List.of(cell, zero)));
            }
        });
    }

    private static long total(CountTable table, CellId cell) {
        return table.counts().getOrDefault(CellId.of(cell.population(), line(cell)), 0L);
    }

    private static List<Category> line(CellId cell) {
        return cell.categories().stream()
                .filter(category -> category.axis() != Axis.STATUS)
                .toList();
    }

    /** Empty where nobody at all has another status: the status table says so. */
    private static Optional<CellId> zero(CountTable table, Dimension statuses, CellId cell) {
        return statuses.leaves().stream()
                .map(status -> {
                    List<Category> other = new ArrayList<>(line(cell));
                    other.add(status);
                    return CellId.of(cell.population(), other);
                })
                .filter(other -> table.counts().getOrDefault(other, 1L) == 0)
                .filter(other -> table.counts().getOrDefault(other.exempt(), 0L) > 0)
                .max(Comparator.comparing(other -> table.counts().get(other.exempt())));
    }
}
