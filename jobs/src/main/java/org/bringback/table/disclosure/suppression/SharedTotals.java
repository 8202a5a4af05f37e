package org.bringback.table.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ReaderKnowledge;

/** The totals of lines that nobody leaves: one count under the names of several days. */
final class SharedTotals {

    private final ReaderKnowledge knowledge;
    private final Map<Population, List<CountTable>> tables = new HashMap<>();
    private final Map<Population, Population> earlier = new HashMap<>();
    private final Map<Population, Population> later = new HashMap<>();
    private final List<TwoDayTable> pairs;

    /** @param pairs tables of which some are reckoned over two days */
    SharedTotals(
            List<CountTable> tables,
            List<PeriodComparison> comparisons,
            List<TwoDayTable> pairs,
            ReaderKnowledge knowledge) {
        this.knowledge = knowledge;
        this.pairs = pairs.stream().filter(pair -> pair.then().isPresent()).toList();
        tables.forEach(table -> this.tables
                .computeIfAbsent(table.population(), any -> new ArrayList<>())
                .add(table));
        comparisons.forEach(comparison -> {
            earlier.put(comparison.now(), comparison.then());
            later.put(comparison.then(), comparison.now());
        });
    }

    /** All days' names of a cell that counts the persons of a line, where they are as many, or reckoned as one total. */
    Set<CellId> names(CellId cell) {
        if (!knowledge.isClosed(cell)) {
            return pairedTotal(cell);
        }
        Set<CellId> names = new LinkedHashSet<>(List.of(cell));
        Deque<CellId> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            CellId one = open.poll();
            Stream.of(earlier, later)
                    .flatMap(days -> Optional.ofNullable(days.get(one.population())).stream())
                    .map(one::in)
                    .filter(other -> count(other).isPresent()
                            && (isPaired(one, other) || count(one).equals(count(other))))
                    .filter(names::add)
                    .forEach(open::add);
        }
        return names;
    }

    /** The smallest of these counts, which is what moves can take away. */
    long smallest(Set<CellId> names) {
        return names.stream()
                .flatMap(name -> count(name).stream())
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /** Everybody of a table of two days, which is one total as well. */
    private Set<CellId> pairedTotal(CellId cell) {
        Set<CellId> names = new LinkedHashSet<>(List.of(cell));
        if (cell.categories().stream().noneMatch(category -> category.axis() == Axis.STATUS)) {
            Stream.of(earlier, later)
                    .flatMap(days -> Optional.ofNullable(days.get(cell.population())).stream())
                    .map(cell::in)
                    .filter(other -> isPaired(cell, other))
                    .forEach(names::add);
        }
        return names;
    }

    private boolean isPaired(CellId one, CellId other) {
        return pairs.stream()
                .anyMatch(member -> member.then()
                        .filter(then -> isOneTotal(member.now(), then, one, other)
                                || isOneTotal(member.now(), then, other, one))
                        .isPresent());
    }

    private static boolean isOneTotal(CountTable now, CountTable then, CellId one, CellId other) {
        return now.population().equals(one.population())
                && then.population().equals(other.population())
                && now.counts().containsKey(one);
    }

    private Optional<Long> count(CellId cell) {
        return tables.getOrDefault(cell.population(), List.of()).stream()
                .flatMap(table -> Optional.ofNullable(table.counts().get(cell)).stream())
                .findFirst();
    }
}
