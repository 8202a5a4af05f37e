package org.bringback.table.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.bringback.reference.codes.Status;

/**
 * Tells what a table's percentages are shares of. The total is believed unless another base reproduces at least two
 * cells more and leaves at most one unexplained: a single odd cell is a wrong cell, not another base.
 */
final class PercentageBaseFinder {

    private static final int TELLING = 2;

    private final PersonsColumn persons;
    private final SortedMap<Status, PrintedPercent> cells;

    PercentageBaseFinder(PersonsColumn persons, SortedMap<Status, PrintedPercent> cells) {
        this.persons = persons;
        this.cells = cells;
    }

    PercentageBase find(List<PersonsColumn> otherDates) {
        PercentageBase all = PercentageBase.all(persons);
        PercentageBase best = all;
        for (PercentageBase candidate : candidates(otherDates)) {
            if (explained(candidate) > explained(best)) {
                best = candidate;
            }
        }
        boolean beyondDoubt = explained(best) >= explained(all) + TELLING && explained(best) >= cells.size() - 1;
        return beyondDoubt ? best : all;
    }

    private List<PercentageBase> candidates(List<PersonsColumn> otherDates) {
        List<PercentageBase> candidates = new ArrayList<>();
        candidates.add(PercentageBase.less(Status.DIED, persons));
        persons.rows().keySet().forEach(status -> candidates.add(PercentageBase.less(status, persons)));
        otherDates.forEach(other -> candidates.add(PercentageBase.otherDate(other)));
        return candidates;
    }

    private int explained(PercentageBase base) {
        PercentColumn column = new PercentColumn(cells, Optional.empty(), persons, base);
        return (int) cells.keySet().stream().filter(column::fits).count();
    }
}
