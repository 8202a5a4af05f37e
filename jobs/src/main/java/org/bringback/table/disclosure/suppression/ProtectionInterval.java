package org.bringback.table.disclosure.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.suppression.FeasibleMoveSearch.PricedMove;

/** How far one cell can be moved up and down, step by step, until a reader is unsure enough. */
final class ProtectionInterval {

    private final int cell;
    private final Scratch scratch;
    private final BitSet touched = new BitSet();
    private long wanted;
    private int[] used = new int[0];
    private long[] down = new long[0];
    private long[] up = new long[0];

    /** Counts that are moved for one interval at a time, so that not all of them are copied for each. */
    static final class Scratch {

        private final long[] lowered;
        private final long[] raised;

        Scratch(ProblemCells cells) {
            this.lowered = cells.allCounts();
            this.raised = lowered.clone();
        }
    }

    ProtectionInterval(int cell, ProblemCells cells, Scratch scratch) {
        this.cell = cell;
        this.scratch = scratch;
        this.wanted = cells.requiredWidth(cell);
    }

    /** Ends the search and leaves the counts as they were. */
    void close(ProblemCells cells) {
        used = touched.stream().toArray();
        down = Arrays.stream(used)
                .mapToLong(n -> scratch.lowered[n] - cells.count(n))
                .toArray();
        up = Arrays.stream(used)
                .mapToLong(n -> scratch.raised[n] - cells.count(n))
                .toArray();
        for (int n : used) {
            scratch.lowered[n] = cells.count(n);
            scratch.raised[n] = cells.count(n);
        }
    }

    /** What the moves come to, down and up: by cell, how many persons more or less. */
    List<Map<CellId, Long>> alternatives(ProblemCells cells) {
        return List.of(differences(cells, down), differences(cells, up));
    }

    private Map<CellId, Long> differences(ProblemCells cells, long[] moved) {
        Map<CellId, Long> differences = new HashMap<>();
        for (int n = 0; n < used.length; n++) {
            if (moved[n] != 0) {
                for (CellId name : cells.names(used[n])) {
                    differences.put(name, moved[n]);
                }
            }
        }
        return differences;
    }

    /** Whether a cell has to stay suppressed for this. */
    boolean uses(int other) {
        return touched.get(other);
    }

    /** The cells that were lowered to nobody although readers know somebody to be in them. */
    IntStream emptied(ProblemCells cells) {
        return IntStream.range(0, used.length)
                .filter(n -> cells.count(used[n]) + Math.min(down[n], up[n]) < cells.floor(used[n]))
                .map(n -> used[n]);
    }

    /** What is still missing. */
    long wanted() {
        return wanted;
    }

    /** Makes the cheapest of all moves, up or down; empty when there is none. */
    Optional<PricedMove> widen(FeasibleMoveSearch search) {
        Optional<PricedMove> higher = search.find(cell, 1, scratch.raised, wanted);
        Optional<PricedMove> lower = search.find(cell, -1, scratch.lowered, wanted);
        boolean upwards = higher.isPresent() && (lower.isEmpty() || !lower.get().isBetterThan(higher.get(), wanted));
        Optional<PricedMove> next = upwards ? higher : lower;
        next.ifPresent(found -> apply(found, upwards ? scratch.raised : scratch.lowered));
        return next;
    }

    /** Makes the cheapest move up (1) or down (-1); empty when there is none. */
    Optional<PricedMove> widen(FeasibleMoveSearch search, int direction) {
        long[] counts = direction > 0 ? scratch.raised : scratch.lowered;
        Optional<PricedMove> next = search.find(cell, direction, counts, wanted);
        next.ifPresent(found -> apply(found, counts));
        return next;
    }

    private void apply(PricedMove found, long[] counts) {
        for (int n = 0; n < found.move().size(); n++) {
            touched.set(found.move().cell(n));
            counts[found.move().cell(n)] += found.move().sign(n) * found.steps();
        }
        wanted -= found.steps();
    }
}
