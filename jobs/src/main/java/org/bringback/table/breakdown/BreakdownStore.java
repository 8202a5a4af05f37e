package org.bringback.table.breakdown;

import java.util.List;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FactStore;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/** Counts the facts by what is known of the persons: the same facts that {@link FigureStore} counts by status. */
public final class BreakdownStore {

    private final FigureStore figures;
    private final FactStore facts;
    private final Categories categories;

    public BreakdownStore(FigureStore figures, Categories categories) {
        this.figures = figures;
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
    public Breakdowns distinctPersons(Nation of) {
        BreakdownCounter count =
                new BreakdownCounter(categories, FigureStore.NATIONAL_PERSONS, of.asOf(), of.revision());
        facts.prevailing(of.lists(), (fact, overruled) -> count.add(fact));
        return count.breakdowns();
    }

    /** All of a day and of the one that it is compared with, in one walk over the facts of both. */
    public List<NationBreakdowns> nations(Nation now, Nation then) {
        NationBreakdowns.Counter ofNow = new NationBreakdowns.Counter(categories, now);
        NationBreakdowns.Counter ofThen = new NationBreakdowns.Counter(categories, then);
        figures.walk(now.lists(), then.lists(), (atNow, atThen) -> {
            ofNow.add(atNow);
            ofThen.add(atThen);
        });
        return List.of(ofNow.breakdowns(), ofThen.breakdowns());
    }
}
