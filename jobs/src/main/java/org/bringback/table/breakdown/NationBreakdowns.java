package org.bringback.table.breakdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bringback.table.dimension.Categories;
import org.bringback.table.fact.FactStore.Fact;
import org.bringback.table.fact.FigureStore;
import org.bringback.table.fact.StoredSnapshot;

/**
 * Breakdowns of the lists of a day and of the nation that they make.
 *
 * @param ofLists by snapshot
 */
public record NationBreakdowns(Map<StoredSnapshot, Breakdowns> ofLists, Breakdowns nation) {

    /** Counts them person by person. */
    static final class Counter {

        private final Map<StoredSnapshot, BreakdownCounter> ofLists = new LinkedHashMap<>();
        private final BreakdownCounter nation;

        Counter(Categories categories, Nation of) {
            for (StoredSnapshot key : of.lists()) {
                ofLists.put(key, new BreakdownCounter(categories, key.list().value(), key.asOf(), key.revision()));
            }
            this.nation = new BreakdownCounter(categories, FigureStore.NATIONAL_PERSONS, of.asOf(), of.revision());
        }

        /** @param ofPerson all facts of a person at that day, the one that stands first */
        void add(List<Fact> ofPerson) {
            if (!ofPerson.isEmpty()) {
                nation.add(ofPerson.get(0));
            }
            for (Fact fact : ofPerson) {
                BreakdownCounter list = ofLists.get(fact.snapshot());
                if (list != null) {
                    list.add(fact);
                }
            }
        }

        NationBreakdowns breakdowns() {
            Map<StoredSnapshot, Breakdowns> made = new LinkedHashMap<>();
            ofLists.forEach((key, counter) -> made.put(key, counter.breakdowns()));
            return new NationBreakdowns(made, nation.breakdowns());
        }
    }
}
