package org.bringback.table.disclosure.suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;

/** How far one cell can be moved up and down, step by step, until a reader is unsure enough. */
final class ProtectionInterval {

    private final int cell;
    private final long[] lowered;
    private final long[] raised;
    private long wanted;

    ProtectionInterval(int cell, ProblemCells cells) {
        this.cell = cell;
        this.lowered = cells.allCounts();
        this.raised = lowered.clone();
        this.wanted = cells.requiredWidth(cell);
    }

    /** What the moves come to, up and down: by cell, how many persons more or less. */
    List<Map<CellId, Long>> alternatives(ProblemCells cells) {
        return List.of(differences(cells, lowered), differences(cells, raised));
    }

    private static Map<CellId, Long> differences(ProblemCells cells, long[] moved) {
        Map<CellId, Long> differences = new HashMap<>();
        for (int n = 0; n < moved.length; n++) {
            if (moved[n] != cells.count(n)) {
                differences.put(cells.id(n), moved[n] - cells.count(n));
            }
        }
        return differences;
    }

    /** What is still missing. */
    long wanted() {
        return wanted;
    }

    /** Makes the cheapest of all moves, up or down; empty when there is none. */
    Optional<PricedMove> widen(FeasibleMoveSearch search) {
        Optional<PricedMove> up = search.find(cell, 1, raised, wanted);
        Optional<PricedMove> down = search.find(cell, -1, lowered, wanted);
        boolean upwards = up.isPresent() && (down.isEmpty() || !down.get().isBetterThan(up.get(), wanted));
        Optional<PricedMove> next = upwards ? up : down;
        next.ifPresent(found -> apply(found, upwards ? raised : lowered));
        return next;
    }

    private void apply(PricedMove found, long[] counts) {
        for (int n = 0; n < found.move().size(); n++) {
            counts[found.move().cell(n)] += found.move().sign(n) * found.steps();
        }
        wanted -= found.steps();
    }
}
