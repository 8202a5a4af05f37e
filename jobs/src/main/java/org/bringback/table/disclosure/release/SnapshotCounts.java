package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.breakdown.Breakdowns;
import org.bringback.table.breakdown.Nation;
import org.bringback.table.breakdown.NationBreakdowns;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;
import org.bringback.table.fact.StoredSnapshot;

/** The tables of snapshots and of nations made of them; what was counted once is not counted again. */
final class SnapshotCounts {

    /** Tables of one population. */
    record Counted(List<CountTable> tables, PlaceCodeErrors placeErrors) {

        Population population() {
            return tables.get(0).population();
        }
    }

    private final BreakdownStore store;
    private final BreakdownTables tables;
    private final Map<StoredSnapshot, Counted> ofSnapshots = new HashMap<>();
    private final Map<Nation, Counted> ofNations = new HashMap<>();

    SnapshotCounts(BreakdownStore store, BreakdownTables tables) {
        this.store = store;
        this.tables = tables;
    }

    Counted counted(StoredSnapshot key) {
        return ofSnapshots.computeIfAbsent(key, snapshot -> count(store.breakdowns(snapshot)));
    }

    Counted nation(List<StoredSnapshot> lists, LocalDate asOf) {
        return ofNations.computeIfAbsent(named(lists, asOf), nation -> count(store.distinctPersons(nation)));
    }

    /** Counts a day and the one that it is compared with together: reading all facts is what takes the time. */
    void countTogether(List<StoredSnapshot> now, LocalDate asOf, List<StoredSnapshot> then, LocalDate before) {
        List<Nation> nations = List.of(named(now, asOf), named(then, before));
        List<NationBreakdowns> breakdowns = store.nations(nations.get(0), nations.get(1));
        for (int day = 0; day < nations.size(); day++) {
            NationBreakdowns ofDay = breakdowns.get(day);
            if (!nations.get(day).lists().isEmpty()) {
                ofNations.putIfAbsent(nations.get(day), count(ofDay.nation()));
            }
            ofDay.ofLists().forEach((key, made) -> ofSnapshots.computeIfAbsent(key, any -> count(made)));
        }
    }

    private static Nation named(List<StoredSnapshot> lists, LocalDate asOf) {
        return new Nation(lists, asOf, lists.isEmpty() ? 0 : identity(lists, asOf));
    }

    private Counted count(Breakdowns breakdowns) {
        return new Counted(tables.countTables(breakdowns), breakdowns.placeErrors());
    }

    // a list that comes later makes other figures for the nation without a new revision of any list: what was published
    // must never be taken for them. The newest snapshot says which they are. Earlier versions of the program took ages
    // and durations of lists that are carried forward as of the nation's day, so such nations have numbers below zero
    // now
    private static int identity(List<StoredSnapshot> lists, LocalDate asOf) {
        int newest = Math.toIntExact(
                lists.stream().mapToLong(StoredSnapshot::id).max().orElseThrow());
        return lists.stream().allMatch(list -> list.asOf().equals(asOf)) ? newest : -newest;
    }
}
