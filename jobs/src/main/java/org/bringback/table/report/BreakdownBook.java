package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.BreakdownStore;
import org.bringback.table.Breakdowns;
import org.bringback.table.FigureStore;
import org.bringback.table.Figures;
import org.bringback.table.PlaceRemarks;
import org.bringback.table.SnapshotKey;
import org.bringback.table.disclosure.BreakdownTables;
import org.bringback.table.disclosure.Comparison;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Overlap;
import org.bringback.table.disclosure.Population;

/** The breakdowns of a day and of the one it is compared with: every list's and the nation's, and how they hang together. */
public final class BreakdownBook {

    /** Whom a scope's tables count at both dates. */
    record Pair(Population now, Optional<Population> then, PlaceRemarks remarks) {}

    private final BreakdownStore store;
    private final BreakdownTables tables;
    private final List<CountTable> counted = new ArrayList<>();
    private final Map<Population, Counted> done = new HashMap<>();
    private final Map<SnapshotKey, Counted> ofSnapshots = new HashMap<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    private BreakdownBook(BreakdownStore store, BreakdownTables tables) {
        this.store = store;
        this.tables = tables;
    }

    /** Counts everything anew. */
    public static BreakdownBook count(
            Figures figures,
            BreakdownStore store,
            BreakdownTables tables,
            LocalDate asOf,
            Optional<LocalDate> against) {
        BreakdownBook book = new BreakdownBook(store, tables);
        List<SnapshotKey> now = figures.snapshots(asOf);
        List<SnapshotKey> then = against.map(figures::snapshots).orElse(List.of());
        for (SnapshotKey key : now) {
            Optional<SnapshotKey> earlier =
                    then.stream().filter(one -> one.list().equals(key.list())).findFirst();
            book.add(key.list().value(), book.count(key), earlier.map(book::count));
        }
        book.addNation(now, asOf, then, against);
        return book;
    }

    private record Counted(Population population, PlaceRemarks remarks) {}

    // a list that delivered nothing new is compared with its own snapshot
    private Counted count(SnapshotKey key) {
        return ofSnapshots.computeIfAbsent(key, snapshot -> count(store.of(snapshot)));
    }

    private Counted count(Breakdowns breakdowns) {
        List<CountTable> fresh = tables.of(breakdowns);
        Population population = fresh.get(0).population();
        return done.computeIfAbsent(population, first -> {
            counted.addAll(fresh);
            return new Counted(first, breakdowns.remarks());
        });
    }

    private void add(String scope, Counted now, Optional<Counted> then) {
        pairs.put(scope, new Pair(now.population(), then.map(Counted::population), now.remarks()));
        then.map(Counted::population)
                .filter(earlier -> !earlier.equals(now.population()))
                .ifPresent(earlier -> comparisons.add(new Comparison(now.population(), earlier)));
    }

    private void addNation(List<SnapshotKey> now, LocalDate asOf, List<SnapshotKey> then, Optional<LocalDate> against) {
        if (!now.isEmpty()) {
            Counted nation = nation(now, asOf);
            Optional<Counted> earlier = then.isEmpty() ? Optional.empty() : against.map(day -> nation(then, day));
            add(FigureStore.NATIONAL_PERSONS, nation, earlier);
        }
    }

    private Counted nation(List<SnapshotKey> lists, LocalDate asOf) {
        Counted nation = count(store.distinctPersons(lists, asOf, identity(lists)));
        List<Population> parts = lists.stream()
                .map(key -> new Population(key.list().value(), key.asOf(), key.revision()))
                .toList();
        overlaps.add(new Overlap(nation.population(), parts));
        return nation;
    }

    // a list that comes later makes other figures for the nation without a new revision of any list: what was published
    // must never be taken for them. The newest snapshot says which they are
    private static int identity(List<SnapshotKey> lists) {
        return Math.toIntExact(lists.stream().mapToLong(SnapshotKey::id).max().orElseThrow());
    }

    /** All tables as they are published together. */
    public Linked linked() {
        return new Linked(counted, overlaps, comparisons);
    }

    Pair pair(String scope) {
        Pair pair = pairs.get(scope);
        if (pair == null) {
            throw new IllegalArgumentException("nobody is counted for " + scope);
        }
        return pair;
    }

    boolean has(String scope) {
        return pairs.containsKey(scope);
    }
}
