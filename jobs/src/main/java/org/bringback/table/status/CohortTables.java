package org.bringback.table.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StatusCounts;
import org.bringback.table.fact.StoredSnapshot;
import org.bringback.table.fact.Transition;

/** The tables of one cohort, list by list and for the nation, from the snapshots kept in the state. */
public final class CohortTables {

    private static final int NATIONAL_DECIMALS = 2;

    private final FigureStore store;
    private final Agencies agencies;
    private final Cohort cohort;

    /** @param statuses whose precedence decides where lists disagree about a person */
    public CohortTables(DataSource database, Agencies agencies, Statuses statuses, Cohort cohort) {
        this.store = new FigureStore(database, statuses.precedence());
        this.agencies = agencies;
        this.cohort = cohort;
    }

    /** The counts behind these tables; what was counted once is not counted again. */
    public FigureStore store() {
        return store;
    }

    public CohortId cohort() {
        return cohort.id();
    }

    /** Every list's last snapshot on or before the day. */
    public List<StoredSnapshot> snapshots(LocalDate asOf) {
        return store.carriedForward(cohort.id(), asOf);
    }

    /** The revision of the nation's figures of a day; 1 where there are none. */
    public int nationalRevision(LocalDate asOf) {
        return store.newestRevision(FigureStore.NATIONAL_PERSONS, cohort.id(), asOf);
    }

    /** The days for which any list has a snapshot, oldest first. */
    public List<LocalDate> dates() {
        return store.dates(cohort.id());
    }

    /**
     * The last day before this one for which any list has a snapshot. None where no list has one of this day: nobody knows
     * what has changed then.
     */
    public Optional<LocalDate> dayBefore(LocalDate asOf) {
        List<LocalDate> dates = dates();
        if (!dates.contains(asOf)) {
            return Optional.empty();
        }
        return dates.stream().filter(day -> day.isBefore(asOf)).max(Comparator.naturalOrder());
    }

    /** Lists with a snapshot of exactly this day, in the order of reports. */
    public List<ListId> listsOf(LocalDate asOf) {
        return agencies.list().stream()
                .map(Agency::list)
                .filter(list -> store.findLatest(cohort.id(), list, asOf).isPresent())
                .toList();
    }

    /** Lists without a snapshot of this day, with the day of the one carried forward in its place, if there is any. */
    public SortedMap<ListId, Optional<LocalDate>> missingOn(LocalDate asOf) {
        SortedMap<ListId, Optional<LocalDate>> missing = new TreeMap<>();
        for (Agency agency : agencies.list()) {
            if (store.findLatest(cohort.id(), agency.list(), asOf).isEmpty()) {
                missing.put(
                        agency.list(),
                        store.findCarriedForward(cohort.id(), agency.list(), asOf)
                                .map(StoredSnapshot::asOf));
            }
        }
        return missing;
    }

    /** A list's table, beside its last snapshot on or before the day to compare with. */
    public Optional<StatusTable> list(ListId list, LocalDate asOf, Optional<LocalDate> against) {
        return store.findLatest(cohort.id(), list, asOf)
                .map(key -> StatusTableBuilder.of(
                        spec(agencies.get(list)),
                        store.counts(key),
                        earlier(list, against).map(store::counts)));
    }

    private Optional<StoredSnapshot> earlier(ListId list, Optional<LocalDate> against) {
        return against.flatMap(day -> store.findCarriedForward(cohort.id(), list, day));
    }

    /** Who moved from what to what on a list, where there is something to compare with. */
    public Optional<TransitionTable> transitions(ListId list, LocalDate asOf, LocalDate against) {
        Optional<StoredSnapshot> now = store.findLatest(cohort.id(), list, asOf);
        Optional<StoredSnapshot> then = earlier(list, Optional.of(against));
        return now.isEmpty() || then.isEmpty()
                ? Optional.empty()
                : list(list, asOf, Optional.of(against))
                        .map(table -> TransitionTable.of(table, store.moves(then.get(), now.get())));
    }

    /** A list's last table on or before the day, beside nothing. */
    public Optional<StatusTable> lastList(ListId list, LocalDate asOf) {
        return store.findCarriedForward(cohort.id(), list, asOf)
                .map(key -> StatusTableBuilder.of(spec(agencies.get(list)), store.counts(key), Optional.empty()));
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
        return snapshots(asOf).stream().map(StoredSnapshot::list).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The moves of all lists added up, where there is something to compare with. */
    public Optional<TransitionTable> nationalTransitions(StatusTable cases, LocalDate against) {
        List<StoredSnapshot> then = store.carriedForward(cohort.id(), against);
        if (then.isEmpty() || !notOnBoth(cases.asOf(), against).isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Transition, Long> moves = new TreeMap<>();
        for (StoredSnapshot now : store.carriedForward(cohort.id(), cases.asOf())) {
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
     * The sum of all lists, each with its last snapshot on or before the day; a person on two lists counts twice. It is
     * compared with no day on which other lists are counted.
     */
    public Optional<StatusTable> nationalCases(LocalDate asOf, Optional<LocalDate> against) {
        return national(FigureStore.NATIONAL_CASES, asOf, against);
    }

    /** The same with every person counted once. */
    public Optional<StatusTable> nationalPersons(LocalDate asOf, Optional<LocalDate> against) {
        return national(FigureStore.NATIONAL_PERSONS, asOf, against);
    }

    private Optional<StatusTable> national(String scope, LocalDate asOf, Optional<LocalDate> against) {
        return nationalSnapshot(scope, asOf)
                .map(now -> StatusTableBuilder.of(
                        nationalSpec(scope),
                        now,
                        against.filter(day -> notOnBoth(asOf, day).isEmpty())
                                .flatMap(day -> nationalSnapshot(scope, day))));
    }

    private Optional<StatusCounts> nationalSnapshot(String scope, LocalDate asOf) {
        List<StoredSnapshot> lists = store.carriedForward(cohort.id(), asOf);
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        int revision = nationalRevision(asOf);
        return Optional.of(
                scope.equals(FigureStore.NATIONAL_PERSONS)
                        ? store.distinctPersons(cohort.id(), asOf, revision, lists)
                        : StatusCounts.sum(
                                asOf,
                                revision,
                                lists.stream().map(store::counts).toList()));
    }

    /** Every table of a day: the lists in the order of reports, then the nation by cases and by persons. */
    public List<StatusTable> all(LocalDate asOf, Optional<LocalDate> against) {
        List<StatusTable> tables = new ArrayList<>();
        for (ListId list : listsOf(asOf)) {
            list(list, asOf, against).ifPresent(tables::add);
        }
        nationalCases(asOf, against).ifPresent(tables::add);
        nationalPersons(asOf, against).ifPresent(tables::add);
        return tables;
    }

    private static StatusTableSpec spec(Agency agency) {
        return new StatusTableSpec(agency.list().value(), agency.base(), agency.decimals(), agency.statuses());
    }

    /** A status exists for the nation from the day on which the first list has it. */
    private StatusTableSpec nationalSpec(String scope) {
        Map<Status, LocalDate> since = new HashMap<>();
        agencies.list()
                .forEach(agency -> agency.statuses()
                        .forEach((status, day) ->
                                since.merge(status, day, (one, other) -> one.isBefore(other) ? one : other)));
        return new StatusTableSpec(scope, PercentBase.ALL, NATIONAL_DECIMALS, new TreeMap<>(since));
    }
}
