package org.bringback.table.disclosure.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.ReaderKnowledge;

/**
 * Puts tables together that readers put together: the nation's with the lists', and both days' of one line-up. The cohort is
 * closed, so as many persons of a sex, a level or a place have the statuses of the one day together as those of the other:
 * both days' statuses add up to one total. Where a correction made the two totals differ, both are printed or neither is.
 */
final class TwoDays {

    private final List<CountTable> tables;
    private final List<OverlapConstraint> overlaps;
    private final ReaderKnowledge knowledge;
    private final Map<Population, Population> earlier = new HashMap<>();
    private final Set<CountTable> done = new HashSet<>();
    private final List<List<TwoDayTable>> groups = new ArrayList<>();

    TwoDays(List<CountTable> tables, LinkedTables linked, ReaderKnowledge knowledge) {
        this.tables = tables;
        this.overlaps = linked.overlaps();
        this.knowledge = knowledge;
        linked.comparisons().forEach(comparison -> earlier.put(comparison.now(), comparison.then()));
        overlaps.forEach(overlap -> then(overlap).ifPresent(then -> addBoth(overlap, then)));
        overlaps.forEach(overlap -> tablesOf(overlap.whole()).forEach(whole -> {
            if (!done.contains(whole)) {
                add(together(overlap, whole.name()).stream()
                        .map(table -> new TwoDayTable(table, Optional.empty()))
                        .toList());
            }
        }));
        tables.forEach(table ->
                alone(table).ifPresent(then -> add(List.of(new TwoDayTable(table, Optional.of(then))))));
        tables.stream()
                .filter(table -> !done.contains(table))
                .forEach(table -> groups.add(List.of(new TwoDayTable(table, Optional.empty()))));
    }

    /** Tables that stand side by side: the whole's first, then those of its parts. */
    List<List<TwoDayTable>> groups() {
        return groups;
    }

    private void add(List<TwoDayTable> group) {
        groups.add(group);
        group.forEach(member -> {
            done.add(member.now());
            member.then().ifPresent(done::add);
        });
    }

    /** What the whole was made of before, where it was made of the same lists and all of them were counted anew. */
    private Optional<OverlapConstraint> then(OverlapConstraint overlap) {
        List<Population> parts = overlap.parts().stream()
                .filter(earlier::containsKey)
                .map(earlier::get)
                .toList();
        return overlaps.stream()
                .filter(other -> other.whole().equals(earlier.get(overlap.whole())))
                .filter(other -> parts.size() == overlap.parts().size()
                        && other.parts().size() == parts.size()
                        && other.parts().containsAll(parts))
                .findFirst();
    }

    private void addBoth(OverlapConstraint overlap, OverlapConstraint then) {
        for (CountTable whole : tablesOf(overlap.whole())) {
            List<TwoDayTable> members = new ArrayList<>();
            for (CountTable table : together(overlap, whole.name())) {
                partner(table)
                        .filter(other -> !done.contains(other) && isOf(then, other))
                        .ifPresent(other -> members.add(new TwoDayTable(table, Optional.of(other))));
            }
            if (members.size() == overlap.parts().size() + 1) {
                add(members);
            }
        }
    }

    private static boolean isOf(OverlapConstraint overlap, CountTable table) {
        return overlap.whole().equals(table.population()) || overlap.parts().contains(table.population());
    }

    private List<CountTable> together(OverlapConstraint overlap, String name) {
        return Stream.concat(Stream.of(overlap.whole()), overlap.parts().stream())
                .map(population -> named(name, population).orElseThrow())
                .toList();
    }

    private List<CountTable> tablesOf(Population population) {
        return tables.stream()
                .filter(table -> table.population().equals(population))
                .toList();
    }

    private Optional<CountTable> named(String name, Population population) {
        return tablesOf(population).stream()
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    private Optional<CountTable> alone(CountTable table) {
        return done.contains(table) ? Optional.empty() : partner(table).filter(other -> !done.contains(other));
    }

    /** The earlier day's table whose lines have the same totals. */
    private Optional<CountTable> partner(CountTable table) {
        return Optional.ofNullable(earlier.get(table.population()))
                .flatMap(then -> named(table.name(), then))
                .filter(then -> then.dimensions().equals(table.dimensions()) && isOfAClosedCohort(table));
    }

    private boolean isOfAClosedCohort(CountTable table) {
        return table.dimensions().stream().anyMatch(dimension -> dimension.axis() == Axis.STATUS)
                && table.dimensions().stream()
                        .filter(dimension -> dimension.axis() != Axis.STATUS)
                        .allMatch(dimension -> knowledge.closed().contains(dimension.axis()));
    }
}
