package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.breakdown.Breakdowns;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.status.CohortTables;

/** The breakdowns of a day and of the one it is compared with: every list's and the nation's, and how they hang together. */
public final class LinkedBreakdowns {

    /** Whom a scope's tables count at both dates. */
    record PopulationPair(Population now, Optional<Population> then, PlaceCodeErrors placeErrors) {}

    private final BreakdownStore store;
    private final BreakdownTables tables;
    private final List<CountTable> counted = new ArrayList<>();
    private final Map<Population, Counted> done = new HashMap<>();
    private final Map<StoredSnapshot, Counted> ofSnapshots = new HashMap<>();
    private final List<OverlapConstraint> overlaps = new ArrayList<>();
    private final List<PeriodComparison> comparisons = new ArrayList<>();
    private final Map<String, PopulationPair> pairs = new LinkedHashMap<>();

    private LinkedBreakdowns(BreakdownStore store, BreakdownTables tables) {
        this.store = store;
        this.tables = tables;
    }

    /** Counts everything anew. */
    public static LinkedBreakdowns count(
            CohortTables figures,
            BreakdownStore store,
            BreakdownTables tables,
            LocalDate asOf,
            Optional<LocalDate> against) {
        LinkedBreakdowns book = new LinkedBreakdowns(store, tables);
        List<StoredSnapshot> now = figures.snapshots(asOf);
        List<StoredSnapshot> then = against.map(figures::snapshots).orElse(List.of());
        for (StoredSnapshot key : now) {
            Optional<StoredSnapshot> earlier =
                    then.stream().filter(one -> one.list().equals(key.list())).findFirst();
            book.add(key.list().value(), book.count(key), earlier.map(book::count));
        }
        book.addNation(now, asOf, then, against);
        return book;
    }

    private record Counted(Population population, PlaceCodeErrors placeErrors) {}

    // a list that delivered nothing new is compared with its own snapshot
    private Counted count(StoredSnapshot key) {
        return ofSnapshots.computeIfAbsent(key, snapshot -> count(store.breakdowns(snapshot)));
    }

    private Counted count(Breakdowns breakdowns) {
        List<CountTable> fresh = tables.countTables(breakdowns);
        Population population = fresh.get(0).population();
        return done.computeIfAbsent(population, first -> {
            counted.addAll(fresh);
            return new Counted(first, breakdowns.placeErrors());
        });
    }

    private void add(String scope, Counted now, Optional<Counted> then) {
        pairs.put(scope, new PopulationPair(now.population(), then.map(Counted::population), now.placeErrors()));
        then.map(Counted::population)
                .filter(earlier -> !earlier.equals(now.population()))
                .ifPresent(earlier -> comparisons.add(new PeriodComparison(now.population(), earlier)));
    }

    private void addNation(
            List<StoredSnapshot> now, LocalDate asOf, List<StoredSnapshot> then, Optional<LocalDate> against) {
        if (!now.isEmpty()) {
            Counted nation = nation(now, asOf);
            Optional<Counted> earlier = then.isEmpty() ? Optional.empty() : against.map(day -> nation(then, day));
            add(FigureStore.NATIONAL_PERSONS, nation, earlier);
        }
    }

    private Counted nation(List<StoredSnapshot> lists, LocalDate asOf) {
        Counted nation = count(store.distinctPersons(lists, asOf, identity(lists, asOf)));
        List<Population> parts = lists.stream()
                .map(key -> new Population(key.list().value(), key.asOf(), key.revision()))
                .toList();
        OverlapConstraint overlap = new OverlapConstraint(nation.population(), parts);
        // a day may be compared with itself
        if (!overlaps.contains(overlap)) {
            overlaps.add(overlap);
        }
        return nation;
    }

    // a list that comes later makes other figures for the nation without a new revision of any list: what was published
    // must never be taken for them. The newest snapshot says which they are. Earlier versions of the program took ages
    // and
    // durations of lists that are carried forward as of the nation's day, so such nations have numbers below zero now
    private static int identity(List<StoredSnapshot> lists, LocalDate asOf) {
        int newest = Math.toIntExact(
                lists.stream().mapToLong(StoredSnapshot::id).max().orElseThrow());
        return lists.stream().allMatch(list -> list.asOf().equals(asOf)) ? newest : -newest;
    }

    /** All tables as they are published together. */
    public LinkedTables linked() {
        return new LinkedTables(counted, overlaps, comparisons);
    }

    PopulationPair pair(String scope) {
        PopulationPair pair = pairs.get(scope);
        if (pair == null) {
            throw new IllegalArgumentException("nobody is counted for " + scope);
        }
        return pair;
    }

    boolean has(String scope) {
        return pairs.containsKey(scope);
    }
}
