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
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
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

    private static final String THEN = "then:";

    private final List<CountTable> tables;
    private final List<OverlapConstraint> overlaps;
    private final ReaderKnowledge knowledge;
    private final Map<Population, Population> earlier = new HashMap<>();
    private final Map<Population, Population> later = new HashMap<>();
    private final Set<CountTable> done = new HashSet<>();
    private final List<List<Member>> groups = new ArrayList<>();

    /** A population's table, of two days where their lines have one total. */
    record Member(CountTable now, Optional<CountTable> then) {

        /** How the categories of each dimension add up. */
        List<List<CategorySum>> dimensions() {
            return now.dimensions().stream()
                    .map(dimension -> then.isPresent() && dimension.axis() == Axis.STATUS
                            ? bothDays(dimension)
                            : dimension.sums())
                    .toList();
        }

        private static List<CategorySum> bothDays(Dimension statuses) {
            return Stream.concat(
                            statuses.sums().stream(),
                            statuses.sums().stream()
                                    .map(sum -> new CategorySum(
                                            sum.whole(),
                                            sum.parts().stream()
                                                    .map(Member::then)
                                                    .toList())))
                    .toList();
        }

        private static Category then(Category status) {
            return new Category(status.axis(), THEN + status.code());
        }

        private static boolean isThen(Category category) {
            return category.code().startsWith(THEN);
        }

        CellId name(List<Category> node) {
            return node.stream().anyMatch(Member::isThen)
                    ? CellId.of(
                            then.orElseThrow().population(),
                            node.stream().map(Member::withoutDay).toList())
                    : CellId.of(now.population(), node);
        }

        private static Category withoutDay(Category category) {
            return isThen(category)
                    ? new Category(category.axis(), category.code().substring(THEN.length()))
                    : category;
        }

        /** The other day's name of a cell that both have. */
        Optional<CellId> twin(List<Category> node) {
            boolean ofStatus =
                    node.stream().anyMatch(category -> category.axis() == Axis.STATUS && !category.isTotal());
            return ofStatus ? Optional.empty() : then.map(table -> CellId.of(table.population(), node));
        }

        /** What a cell counts; of two days the smaller, which is what moves can take away. */
        long count(List<Category> node) {
            CellId name = name(node);
            CountTable table = then.filter(other -> other.population().equals(name.population()))
                    .orElse(now);
            long count = table.counts().getOrDefault(name, 0L);
            return twin(node)
                    .map(twin -> Math.min(count, then.orElseThrow().counts().getOrDefault(twin, 0L)))
                    .orElse(count);
        }
    }

    TwoDays(List<CountTable> tables, LinkedTables linked, ReaderKnowledge knowledge) {
        this.tables = tables;
        this.overlaps = linked.overlaps();
        this.knowledge = knowledge;
        linked.comparisons().forEach(comparison -> {
            earlier.put(comparison.now(), comparison.then());
            later.put(comparison.then(), comparison.now());
        });
        overlaps.forEach(overlap -> then(overlap).ifPresent(then -> addBoth(overlap, then)));
        overlaps.forEach(overlap -> tablesOf(overlap.whole()).forEach(whole -> {
            if (!done.contains(whole)) {
                add(together(overlap, whole.name()).stream()
                        .map(table -> new Member(table, Optional.empty()))
                        .toList());
            }
        }));
        tables.forEach(table -> alone(table).ifPresent(then -> add(List.of(new Member(table, Optional.of(then))))));
        tables.stream()
                .filter(table -> !done.contains(table))
                .forEach(table -> groups.add(List.of(new Member(table, Optional.empty()))));
    }

    /** Tables that stand side by side: the whole's first, then those of its parts. */
    List<List<Member>> groups() {
        return groups;
    }

    /** The other day's name of a cell that counts the persons of a line, where they are as many on both days. */
    Optional<CellId> twin(CellId cell) {
        return Stream.of(earlier, later)
                .flatMap(days -> Optional.ofNullable(days.get(cell.population())).stream())
                .filter(unused -> knowledge.isClosed(cell))
                .map(cell::in)
                .filter(other -> count(cell).isPresent() && count(cell).equals(count(other)))
                .findFirst();
    }

    private Optional<Long> count(CellId cell) {
        return tablesOf(cell.population()).stream()
                .flatMap(table -> Optional.ofNullable(table.counts().get(cell)).stream())
                .findFirst();
    }

    private void add(List<Member> group) {
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
            List<Member> members = new ArrayList<>();
            for (CountTable table : together(overlap, whole.name())) {
                partner(table)
                        .filter(other -> !done.contains(other) && isOf(then, other))
                        .ifPresent(other -> members.add(new Member(table, Optional.of(other))));
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
