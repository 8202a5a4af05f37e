package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.agency.ListId;
import org.bringback.table.breakdown.BreakdownStore;
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

    /** The snapshots that are counted: every list's at a day. */
    private record Day(LocalDate asOf, List<StoredSnapshot> lists) {}

    private final SnapshotCounts counts;
    private final FigureStore figures;
    private final Day now;
    private final Optional<Day> then;
    private final Set<String> held;
    private final List<CountTable> counted = new ArrayList<>();
    private final Set<Population> done = new HashSet<>();
    private final List<OverlapConstraint> overlaps = new ArrayList<>();
    private final List<PeriodComparison> comparisons = new ArrayList<>();
    private final Map<String, PopulationPair> pairs = new LinkedHashMap<>();

    private LinkedBreakdowns(
            SnapshotCounts counts, FigureStore figures, Day now, Optional<Day> then, Set<String> held) {
        this.counts = counts;
        this.figures = figures;
        this.now = now;
        this.then = then;
        this.held = Set.copyOf(held);
        now.lists.forEach(this::addList);
        addNation();
    }

    /** Counts everything anew. */
    public static LinkedBreakdowns count(
            CohortTables figures,
            BreakdownStore store,
            BreakdownTables tables,
            LocalDate asOf,
            Optional<LocalDate> against) {
        Day now = new Day(asOf, figures.snapshots(asOf));
        Optional<Day> then = against.map(day -> new Day(day, figures.snapshots(day)));
        SnapshotCounts counts = new SnapshotCounts(store, tables);
        Day before = then.orElse(new Day(asOf, List.of()));
        counts.countTogether(now.lists, now.asOf, before.lists, before.asOf);
        return new LinkedBreakdowns(counts, figures.store(), now, then, Set.of());
    }

    /**
     * As an audience may have them: a list of which too few persons changed since it was printed last stays as it was, so
     * that nobody reads a single correction off two releases.
     *
     * @param given what the audience has
     * @param persons who must have changed before a list is printed anew
     */
    public LinkedBreakdowns renewed(PublicationStore given, int persons) {
        BreakdownRenewal renewal = new BreakdownRenewal(figures, given, counts, persons);
        Set<String> stays = new HashSet<>();
        Day chosen = new Day(
                now.asOf,
                now.lists.stream()
                        .map(fresh -> {
                            StoredSnapshot last = renewal.choose(fresh);
                            if (!last.equals(fresh)) {
                                stays.add(fresh.list().value());
                            }
                            return last;
                        })
                        .toList());
        Optional<Day> before = then.map(
                day -> new Day(day.asOf, day.lists.stream().map(renewal::choose).toList()));
        return chosen.equals(now) && before.equals(then)
                ? this
                : new LinkedBreakdowns(counts, figures, chosen, before, stays);
    }

    private void addList(StoredSnapshot key) {
        // a list that stays as it was says nothing about what changed
        Optional<StoredSnapshot> earlier = held.contains(key.list().value())
                ? Optional.empty()
                : then.stream()
                        .flatMap(day -> day.lists.stream())
                        .filter(one -> one.list().equals(key.list()))
                        .findFirst();
        add(
                key.list().value(),
                add(counts.counted(key)),
                earlier.map(counts::counted).map(this::add));
    }

    /** Adds the tables of a population that is new. */
    private SnapshotCounts.Counted add(SnapshotCounts.Counted of) {
        if (done.add(of.population())) {
            counted.addAll(of.tables());
        }
        return of;
    }

    private void add(String scope, SnapshotCounts.Counted today, Optional<SnapshotCounts.Counted> earlier) {
        pairs.put(
                scope,
                new PopulationPair(
                        today.population(), earlier.map(SnapshotCounts.Counted::population), today.placeErrors()));
        earlier.map(SnapshotCounts.Counted::population)
                .filter(population -> !population.equals(today.population()))
                .ifPresent(population -> comparisons.add(new PeriodComparison(today.population(), population)));
    }

    private void addNation() {
        if (now.lists.isEmpty()) {
            return;
        }
        Optional<Day> earlier = then.filter(day -> !day.lists.isEmpty());
        if (!held.isEmpty()
                && earlier.filter(day -> day.lists.equals(now.lists)).isPresent()) {
            add(FigureStore.NATIONAL_PERSONS, nation(earlier.get()), Optional.empty());
        } else {
            add(FigureStore.NATIONAL_PERSONS, nation(now), earlier.map(this::nation));
        }
    }

    private SnapshotCounts.Counted nation(Day day) {
        SnapshotCounts.Counted nation = add(counts.nation(day.lists, day.asOf));
        List<Population> parts = day.lists.stream()
                .map(key -> counts.counted(key))
                .map(this::add)
                .map(SnapshotCounts.Counted::population)
                .toList();
        OverlapConstraint overlap = new OverlapConstraint(nation.population(), parts);
        // a day may be compared with itself
        if (!overlaps.contains(overlap)) {
            overlaps.add(overlap);
        }
        return nation;
    }

    /** All tables as they are published together. */
    public LinkedTables linked() {
        return new LinkedTables(counted, overlaps, comparisons);
    }

    /** What an audience has of other days and revisions. */
    RememberedReleases remembered(PublicationStore given) {
        return new RememberedReleases(figures, counts, given);
    }

    PopulationPair pair(String scope) {
        PopulationPair pair = pairs.get(scope);
        if (pair == null) {
            throw new IllegalArgumentException("nobody is counted for " + scope);
        }
        return pair;
    }

    /** Whether a scope counts the same lists at both dates: else its difference is no change. */
    boolean isComparable(String scope) {
        return !scope.equals(FigureStore.NATIONAL_PERSONS)
                || then.map(day -> ids(day).equals(ids(now))).orElse(true);
    }

    private static Set<ListId> ids(Day day) {
        return day.lists.stream().map(StoredSnapshot::list).collect(Collectors.toSet());
    }

    boolean has(String scope) {
        return pairs.containsKey(scope);
    }

    /** How many lists' tables stay as they were printed last. */
    public int heldLists() {
        return held.size();
    }

    /** Whether a list's tables, or any of the nation's, stay as they were printed last. */
    boolean isHeld(String scope) {
        return scope.equals(FigureStore.NATIONAL_PERSONS) ? !held.isEmpty() : held.contains(scope);
    }
}
