package org.bringback.table.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.fact.Transition;

/** The tables of all lists together, from the snapshots kept in the state. */
public final class NationalTables {

    private static final int DECIMALS = 2;

    private final FigureStore store;
    private final Agencies agencies;
    private final CohortId cohort;

    NationalTables(FigureStore store, Agencies agencies, CohortId cohort) {
        this.store = store;
        this.agencies = agencies;
        this.cohort = cohort;
    }

    /** The revision of the nation's figures of a day; 1 where there are none. */
    public int revision(LocalDate asOf) {
        return store.newestRevision(FigureStore.NATIONAL_PERSONS, cohort, asOf);
    }

    /**
     * The sum of all lists, each with its last snapshot on or before the day; a person on two lists counts twice. It is
     * compared with no day on which other lists are counted.
     */
    public Optional<StatusTable> cases(LocalDate asOf, Optional<LocalDate> against) {
        return table(FigureStore.NATIONAL_CASES, asOf, against);
    }

    /** The same with every person counted once. */
    public Optional<StatusTable> persons(LocalDate asOf, Optional<LocalDate> against) {
        return table(FigureStore.NATIONAL_PERSONS, asOf, against);
    }

    private Optional<StatusTable> table(String scope, LocalDate asOf, Optional<LocalDate> against) {
        return counts(scope, asOf)
                .map(now -> StatusTableBuilder.of(
                        spec(scope),
                        now,
                        against.filter(day -> notOnBoth(asOf, day).isEmpty()).flatMap(day -> counts(scope, day))));
    }

    private Optional<StatusCounts> counts(String scope, LocalDate asOf) {
        List<StoredSnapshot> lists = store.carriedForward(cohort, asOf);
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        int revision = revision(asOf);
        return Optional.of(
                scope.equals(FigureStore.NATIONAL_PERSONS)
                        ? store.distinctPersons(cohort, asOf, revision, lists)
                        : StatusCounts.sum(
                                asOf,
                                revision,
                                lists.stream().map(store::counts).toList()));
    }

    /** The moves of all lists added up, where there is something to compare with. */
    public Optional<TransitionTable> transitions(StatusTable cases, LocalDate against) {
        List<StoredSnapshot> then = store.carriedForward(cohort, against);
        if (then.isEmpty() || !notOnBoth(cases.asOf(), against).isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Transition, Long> moves = new TreeMap<>();
        for (StoredSnapshot now : store.carriedForward(cohort, cases.asOf())) {
            Optional<StoredSnapshot> earlier =
                    then.stream().filter(key -> key.list().equals(now.list())).findFirst();
            moves(earlier, now).forEach((move, persons) -> moves.merge(move, persons, Long::sum));
        }
        return Optional.of(TransitionTable.of(cases, moves));
    }

    private SortedMap<Transition, Long> moves(Optional<StoredSnapshot> earlier, StoredSnapshot now) {
        if (earlier.isPresent()) {
            return store.moves(earlier.get(), now);
        }
        SortedMap<Transition, Long> arrivals = new TreeMap<>();
        for (Status status : Status.values()) {
            arrivals.put(
                    new Transition(Optional.empty(), Optional.of(status)),
                    store.counts(now).count(status));
        }
        return arrivals;
    }

    /**
     * The lists that have figures of one of two days only, or of days before it. With any of them the nation's difference
     * would be that of what is counted, and no change.
     */
    public SortedSet<ListId> notOnBoth(LocalDate one, LocalDate other) {
        SortedSet<ListId> now = lists(one);
        SortedSet<ListId> then = lists(other);
        SortedSet<ListId> all = new TreeSet<>(now);
        all.addAll(then);
        all.removeIf(list -> now.contains(list) && then.contains(list));
        return all;
    }

    private SortedSet<ListId> lists(LocalDate asOf) {
        return store.carriedForward(cohort, asOf).stream()
                .map(StoredSnapshot::list)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A status exists for the nation from the day on which the first list has it. */
    private StatusTableSpec spec(String scope) {
        Map<Status, LocalDate> since = new HashMap<>();
        agencies.list()
                .forEach(agency -> agency.statuses()
                        .forEach((status, day) ->
                                since.merge(status, day, (one, other) -> one.isBefore(other) ? one : other)));
        return new StatusTableSpec(scope, PercentBase.ALL, DECIMALS, new TreeMap<>(since));
    }
}
