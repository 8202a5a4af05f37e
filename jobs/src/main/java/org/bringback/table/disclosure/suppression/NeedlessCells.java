package org.bringback.table.disclosure.suppression;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;
import org.bringback.table.disclosure.suppression.ProblemCells.CellStatus;

/**
 * Prints secondary cells again, the dearest first, where everybody whom they protect finds as much protection among what
 * stays suppressed: cells are suppressed one after the other, and later ones often protect earlier ones as well.
 */
final class NeedlessCells {

    // looking takes time: in large tables it is worth it for the dearest only
    private static final int MAX_TRIES = 450;

    private final ProblemCells cells;
    private final Map<Integer, ProtectionInterval> intervals;
    private final FeasibleMoveSearch free;
    private final ProtectionInterval.Scratch scratch;

    /**
     * @param intervals of all suppressed cells; kept up to date
     * @param free finds moves among suppressed cells only
     */
    NeedlessCells(
            ProblemCells cells,
            Map<Integer, ProtectionInterval> intervals,
            FeasibleMoveSearch free,
            ProtectionInterval.Scratch scratch) {
        this.cells = cells;
        this.intervals = intervals;
        this.free = free;
        this.scratch = scratch;
    }

    /** Those of the cells that are printed again. Zeros stay suppressed: others may be protected by the chance of one. */
    Set<Integer> printAgain(Collection<Integer> secondary) {
        List<Integer> dearest = secondary.stream()
                .filter(cell -> cells.loss(cell) < SuppressionProblem.ZERO)
                .sorted(Comparator.comparing((Integer cell) -> -cells.loss(cell)))
                .limit(MAX_TRIES)
                .toList();
        Set<Integer> printed = new HashSet<>();
        for (int cell : dearest) {
            if (printAgain(cell)) {
                printed.add(cell);
            }
        }
        return printed;
    }

    private boolean printAgain(int cell) {
        cells.setStatus(cell, CellStatus.PRINTED);
        Map<Integer, ProtectionInterval> anew = new HashMap<>();
        for (Map.Entry<Integer, ProtectionInterval> other : intervals.entrySet()) {
            if (other.getKey() != cell && other.getValue().uses(cell)) {
                ProtectionInterval interval = protect(other.getKey());
                if (interval.wanted() > Math.max(0, other.getValue().wanted())) {
                    cells.setStatus(cell, CellStatus.SUPPRESSED);
                    return false;
                }
                anew.put(other.getKey(), interval);
            }
        }
        intervals.remove(cell);
        intervals.putAll(anew);
        return true;
    }

    private ProtectionInterval protect(int cell) {
        ProtectionInterval interval = new ProtectionInterval(cell, cells, scratch);
        Optional<PricedMove> next = Optional.empty();
        do {
            next = interval.wanted() > 0 ? interval.widen(free) : Optional.empty();
        } while (next.isPresent());
        interval.close(cells);
        return interval;
    }
}
