package org.bringback.table.disclosure.release;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/**
 * Decides whether a list's breakdowns are printed anew. Two tables that differ by one person tell everything about that
 * person, whatever is suppressed in each. So a list is printed anew only where, on every axis, either nobody or many
 * persons changed since any figures that readers may hold them against.
 */
final class BreakdownRenewal {

    private final FigureStore figures;
    private final PublicationStore given;
    private final SnapshotCounts counts;
    private final int persons;

    BreakdownRenewal(FigureStore figures, PublicationStore given, SnapshotCounts counts, int persons) {
        this.figures = figures;
        this.given = given;
        this.counts = counts;
        this.persons = persons;
    }

    /** The snapshot itself, or the one to stay with: of its day if that was printed, else the last one printed before. */
    StoredSnapshot choose(StoredSnapshot fresh) {
        if (given.has(population(fresh))) {
            return fresh;
        }
        List<StoredSnapshot> printed = figures.upTo(fresh).stream()
                .filter(one -> given.has(population(one)))
                .toList();
        // every revision of the day, and the last one of the day before it
        List<StoredSnapshot> references = Stream.concat(
                        printed.stream().filter(one -> one.asOf().equals(fresh.asOf())),
                        printed.stream()
                                .filter(one -> one.asOf().isBefore(fresh.asOf()))
                                .limit(1))
                .toList();
        return references.stream().anyMatch(one -> isFewFrom(one, fresh)) ? references.get(0) : fresh;
    }

    private static Population population(StoredSnapshot key) {
        return new Population(key.list().value(), key.asOf(), key.revision());
    }

    private boolean isFewFrom(StoredSnapshot printed, StoredSnapshot fresh) {
        Map<CellId, OptionalLong> before = given.cells(population(printed));
        Map<Axis, long[]> moved = new EnumMap<>(Axis.class);
        Set<CellId> done = new HashSet<>();
        for (CountTable table : counts.counted(fresh).tables()) {
            Axis axis = table.dimensions().get(1).axis();
            Set<Category> sums = sums(table);
            table.counts().forEach((cell, count) -> {
                OptionalLong then = before.getOrDefault(cell.in(population(printed)), OptionalLong.empty());
                if (isLeaf(cell, table, sums) && then.isPresent() && done.add(cell)) {
                    long change = count - then.getAsLong();
                    moved.computeIfAbsent(axis, any -> new long[2])[change > 0 ? 0 : 1] += Math.abs(change);
                }
            });
        }
        return moved.values().stream()
                .mapToLong(change -> Math.max(change[0], change[1]))
                .anyMatch(change -> change > 0 && change < persons);
    }

    private static boolean isLeaf(CellId cell, CountTable table, Set<Category> sums) {
        return cell.categories().size() == table.dimensions().size()
                && cell.categories().stream().noneMatch(sums::contains);
    }

    private static Set<Category> sums(CountTable table) {
        Set<Category> sums = new HashSet<>();
        table.dimensions().forEach(dimension -> dimension.sums().forEach(sum -> sums.add(sum.whole())));
        return sums;
    }
}
