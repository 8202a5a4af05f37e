package org.bringback.table.breakdown;

import java.time.LocalDate;
import java.util.List;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FactStore;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/** Counts the facts by what is known of the persons: the same facts that {@link FigureStore} counts by status. */
public final class BreakdownStore {

    private final FactStore facts;
    private final Categories categories;

    public BreakdownStore(FigureStore figures, Categories categories) {
        this.facts = figures.facts();
        this.categories = categories;
    }

    /** The breakdowns of one list's snapshot. */
    public Breakdowns breakdowns(StoredSnapshot key) {
        BreakdownCounter count = new BreakdownCounter(categories, key.list().value(), key.asOf(), key.revision());
        facts.all(List.of(key), count::add);
        return count.breakdowns();
    }

    /** The breakdowns of several lists together, each person once, by the fact that stands for the person and as of that fact's day. */
    public Breakdowns distinctPersons(List<StoredSnapshot> lists, LocalDate asOf, int revision) {
        BreakdownCounter count = new BreakdownCounter(categories, FigureStore.NATIONAL_PERSONS, asOf, revision);
        facts.prevailing(lists, (fact, overruled) -> count.add(fact));
        return count.breakdowns();
    }
}
