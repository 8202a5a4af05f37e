package org.bringback.table.disclosure.suppression;

import java.util.List;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.OverlapConstraint;

/**
 * How many persons readers hold possible in a cell of a whole, knowing of each part what was printed before and what its
 * status tables say. No suppression makes them less sure, so none has to be looked for.
 */
record PartLimits(List<OverlapConstraint> overlaps, ReleaseHistory history, ProblemCells cells) {

    private static final long NO_LIMIT = Integer.MAX_VALUE;

    PartLimits {
        overlaps = List.copyOf(overlaps);
    }

    long limit(CellId whole) {
        return overlaps.stream()
                .filter(overlap -> overlap.whole().equals(whole.population()))
                .mapToLong(overlap -> overlap.parts().stream()
                        .mapToLong(part -> limitOfPart(whole.in(part)))
                        .sum())
                .min()
                .orElse(NO_LIMIT);
    }

    private long limitOfPart(CellId part) {
        return cells.find(history.isKnown(part) ? part : part.exempt())
                .map(cells::count)
                .orElse(NO_LIMIT);
    }
}
