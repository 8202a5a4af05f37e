package org.bringback.table.disclosure.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.table.breakdown.BreakdownStore;
import org.bringback.table.breakdown.Breakdowns;
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

    private record Nation(List<StoredSnapshot> lists, LocalDate asOf) {}

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
        return ofNations.computeIfAbsent(
                new Nation(lists, asOf), nation -> count(store.distinctPersons(lists, asOf, identity(lists, asOf))));
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
