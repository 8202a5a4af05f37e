package org.bringback.table.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Cohort;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.Statuses;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/** The tables of one cohort, list by list and for the nation, from the snapshots kept in the state. */
public final class CohortTables {

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

    /** The tables of all lists together. */
    public NationalTables nation() {
        return new NationalTables(store, agencies, cohort.id());
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

    /** Every table of a day: the lists in the order of reports, then the nation by cases and by persons. */
    public List<StatusTable> all(LocalDate asOf, Optional<LocalDate> against) {
        List<StatusTable> tables = new ArrayList<>();
        for (ListId list : listsOf(asOf)) {
            list(list, asOf, against).ifPresent(tables::add);
        }
        nation().cases(asOf, against).ifPresent(tables::add);
        nation().persons(asOf, against).ifPresent(tables::add);
        return tables;
    }

    private static StatusTableSpec spec(Agency agency) {
        return new StatusTableSpec(agency.list().value(), agency.base(), agency.decimals(), agency.statuses());
    }
}
