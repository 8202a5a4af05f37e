package org.bringback.table.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.reference.Status;

/**
 * Tells what a table's percentages are shares of. The total is believed unless another base reproduces at least two
 * cells more and leaves at most one unexplained: a single odd cell is a wrong cell, not another base.
 */
final class BaseFinder {

    private static final int TELLING = 2;

    private final PersonsColumn persons;
    private final SortedMap<Status, PrintedPercent> cells;

    BaseFinder(PersonsColumn persons, SortedMap<Status, PrintedPercent> cells) {
        this.persons = persons;
        this.cells = cells;
    }

    Base find(List<PersonsColumn> otherDates) {
        Base all = Base.all(persons);
        Base best = all;
        for (Base candidate : candidates(otherDates)) {
            if (explained(candidate) > explained(best)) {
                best = candidate;
            }
        }
        boolean beyondDoubt = explained(best) >= explained(all) + TELLING && explained(best) >= cells.size() - 1;
        return beyondDoubt ? best : all;
    }

    private List<Base> candidates(List<PersonsColumn> otherDates) {
        List<Base> candidates = new ArrayList<>();
        candidates.add(Base.less(Status.DIED, persons));
        persons.rows().keySet().forEach(status -> candidates.add(Base.less(status, persons)));
        otherDates.forEach(other -> candidates.add(Base.otherDate(other)));
        return candidates;
    }

    private int explained(Base base) {
        PercentColumn column = new PercentColumn(cells, Optional.empty(), persons, base);
        return (int) cells.keySet().stream().filter(column::fits).count();
    }
}
