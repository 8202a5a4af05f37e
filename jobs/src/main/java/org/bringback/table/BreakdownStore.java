package org.bringback.table;

import java.time.LocalDate;
import java.util.List;

/** Counts the facts by what is known of the persons: the same facts that {@link FigureStore} counts by status. */
public final class BreakdownStore {

    private final StandingFactStore facts;
    private final Categories categories;

    public BreakdownStore(FigureStore figures, Categories categories) {
        this.facts = figures.facts();
        this.categories = categories;
    }

    /** The breakdowns of one list's snapshot. */
    public Breakdowns of(SnapshotKey key) {
        BreakdownCount count = new BreakdownCount(categories, key.list().value(), key.asOf(), key.revision());
        facts.all(List.of(key), fact -> count.add(fact.status(), fact.known()));
        return count.breakdowns();
    }

    /** The breakdowns of several lists together, each person once, by the fact that stands for the person. */
    public Breakdowns distinctPersons(List<SnapshotKey> lists, LocalDate asOf, int revision) {
        BreakdownCount count = new BreakdownCount(categories, FigureStore.NATIONAL_PERSONS, asOf, revision);
        facts.standing(lists, (fact, yielding) -> count.add(fact.status(), fact.known()));
        return count.breakdowns();
    }
}
