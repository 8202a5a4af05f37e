package org.bringback.table.disclosure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the readers of one audience know after a run.
 *
 * @param changes by cell of the later day, where both days' counts are printed: a change tells nothing new
 */
public record Publication(
        List<PublishedTable> tables,
        List<OverlapConstraint> overlaps,
        List<PeriodComparison> comparisons,
        SortedMap<CellId, Long> changes) {

    public Publication {
        tables = List.copyOf(tables);
        overlaps = List.copyOf(overlaps);
        comparisons = List.copyOf(comparisons);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Before the first release. */
    public static Publication nothing() {
        return new Publication(List.of(), List.of(), List.of(), new TreeMap<>());
    }

    /** The tables without the suppressed cells. */
    public static Publication of(LinkedTables linked, Set<CellId> suppressed) {
        List<PublishedTable> tables = linked.tables().stream()
                .map(table -> without(suppressed, table))
                .toList();
        SortedMap<CellId, Long> printed = new TreeMap<>();
        tables.forEach(table -> table.cells().forEach((cell, count) -> count.ifPresent(n -> printed.put(cell, n))));
        SortedMap<CellId, Long> changes = new TreeMap<>();
        linked.comparisons().forEach(comparison -> addChanges(comparison, printed, changes));
        return new Publication(tables, linked.overlaps(), linked.comparisons(), changes);
    }

    private static PublishedTable without(Set<CellId> suppressed, CountTable table) {
        SortedMap<CellId, OptionalLong> cells = new TreeMap<>();
        table.counts()
                .forEach((cell, count) ->
                        cells.put(cell, suppressed.contains(cell) ? OptionalLong.empty() : OptionalLong.of(count)));
        return new PublishedTable(table.name(), table.population(), table.dimensions(), cells);
    }

    private static void addChanges(
            PeriodComparison comparison, SortedMap<CellId, Long> printed, Map<CellId, Long> changes) {
        printed.forEach((cell, count) -> {
            Long before = printed.get(cell.in(comparison.then()));
            if (cell.population().equals(comparison.now()) && before != null) {
                changes.put(cell, count - before);
            }
        });
    }

    /** The tables of these names. */
    public Publication only(Set<String> names) {
        List<PublishedTable> some =
                tables.stream().filter(table -> names.contains(table.name())).toList();
        SortedMap<CellId, Long> own = new TreeMap<>(changes);
        own.keySet()
                .removeIf(cell -> some.stream().noneMatch(table -> table.cells().containsKey(cell)));
        return new Publication(some, overlaps, comparisons, own);
    }

    /** The same tables with every count left out that may be left out. */
    public Publication withheld() {
        List<PublishedTable> empty = tables.stream().map(Publication::withheld).toList();
        return new Publication(empty, overlaps, comparisons, new TreeMap<>());
    }

    private static PublishedTable withheld(PublishedTable table) {
        SortedMap<CellId, OptionalLong> cells = new TreeMap<>();
        table.cells().forEach((cell, count) -> cells.put(cell, cell.isExempt() ? count : OptionalLong.empty()));
        return new PublishedTable(table.name(), table.population(), table.dimensions(), cells);
    }

    /** The counts that are printed. */
    public SortedMap<CellId, Long> printed() {
        SortedMap<CellId, Long> printed = new TreeMap<>();
        tables.forEach(table -> table.cells().forEach((cell, count) -> count.ifPresent(n -> printed.put(cell, n))));
        return printed;
    }

    /** What is suppressed with whatever was suppressed before and never printed: once shown, it could not be taken back. */
    public static Set<CellId> suppressedStill(Set<CellId> suppressed, List<Publication> earlier) {
        Set<CellId> all = new HashSet<>();
        earlier.forEach(publication -> all.addAll(publication.suppressed()));
        earlier.forEach(publication -> all.removeAll(publication.printed().keySet()));
        all.addAll(suppressed);
        return all;
    }

    /** The cells that are suppressed. */
    public NavigableSet<CellId> suppressed() {
        NavigableSet<CellId> suppressed = new TreeSet<>();
        tables.forEach(table -> table.cells().forEach((cell, count) -> {
            if (count.isEmpty()) {
                suppressed.add(cell);
            }
        }));
        return suppressed;
    }
}
