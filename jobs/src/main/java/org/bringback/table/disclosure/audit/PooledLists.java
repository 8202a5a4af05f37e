package org.bringback.table.disclosure.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;

/**
 * What two offices come to know that pool their lists: of a third list a cell counts no fewer persons than the nation's less
 * those of all others, and the nation's no more than all lists together.
 */
final class PooledLists {

    private final Publication publication;
    private final SortedMap<CellId, Long> printed;
    private final Map<CellId, Long> counts;
    private final Map<CellId, FeasibilityInterval> bounds;
    private final ToLongFunction<CellId> needed;
    private final Set<CellId> narrowed = new HashSet<>();

    /**
     * @param bounds of the suppressed cells, for everybody
     * @param needed width of a suppressed cell
     */
    PooledLists(
            Publication publication,
            Map<CellId, Long> counts,
            Map<CellId, FeasibilityInterval> bounds,
            ToLongFunction<CellId> needed) {
        this.publication = publication;
        this.printed = publication.printed();
        this.counts = counts;
        this.bounds = bounds;
        this.needed = needed;
        publication.overlaps().forEach(this::pool);
    }

    /** Cells of others that some pair of lists narrows below what everybody else is left. */
    Set<CellId> narrowed() {
        return narrowed;
    }

    private void pool(OverlapConstraint overlap) {
        Set<CellId> wholes = new HashSet<>();
        publication.tables().stream()
                .filter(table -> table.population().equals(overlap.whole()))
                .forEach(table -> wholes.addAll(table.cells().keySet()));
        List<Population> parts = overlap.parts();
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < one; other++) {
                Set<Population> pair = Set.of(parts.get(one), parts.get(other));
                wholes.forEach(whole -> pool(overlap, pair, whole));
            }
        }
    }

    private void pool(OverlapConstraint overlap, Set<Population> pair, CellId whole) {
        long highest = overlap.parts().stream()
                .mapToLong(part -> highest(whole.in(part), pair))
                .sum();
        narrow(whole, lowest(whole), highest);
        for (Population part : overlap.parts()) {
            CellId own = whole.in(part);
            if (!pair.contains(part)) {
                narrow(own, lowest(whole) - (highest - highest(own, pair)), highest(own, pair));
            }
        }
    }

    private void narrow(CellId cell, long from, long to) {
        FeasibilityInterval before = bounds.get(cell);
        if (before == null) {
            return;
        }
        long width = Math.min(before.to(), to) - Math.max(before.from(), from);
        if (width < needed.applyAsLong(cell) && width < before.width()) {
            narrowed.add(cell);
        }
    }

    private long lowest(CellId cell) {
        Long count = printed.get(cell);
        if (count != null) {
            return count;
        }
        FeasibilityInterval hidden = bounds.get(cell);
        return hidden == null ? 0 : hidden.from();
    }

    private long highest(CellId cell, Set<Population> pair) {
        Long count = pair.contains(cell.population()) ? counts.get(cell) : printed.get(cell);
        return count != null
                ? count
                : bounds.containsKey(cell) ? bounds.get(cell).to() : Integer.MAX_VALUE;
    }
}
