package org.bringback.table.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Widens the cells of a large block by programmes for their surroundings: they take a hundredth of the time of one over it. */
final class RegionalSearch {

    // cells of the surroundings in which a cell's bounds are looked for before those of the whole block
    private static final int[] REGIONS = {160, 480, 1000};
    private static final int SMALLEST = REGIONS[0];
    // what the larger ones may take, in cells squared: 260 programmes, and sixty
    private static final int WORK = 60_000_000;
    // one programme widens several cells: so many narrow ones for each programme are worth a try
    private static final int CELLS_A_PROGRAMME = 4;
    // cells of which it is asked whether their surroundings hold them: up to six programmes for each of two bounds
    private static final int MAX_ENDS = 60;

    private final RegionalBounds bounds;
    private final ObservedBounds seen;
    private final CellBounds outer;
    private final int size;

    /**
     * @param seen is told of every possible table
     * @param outer bounds of the block's cells that hold in every possible table
     * @param size cells of the block
     */
    RegionalSearch(RegionalBounds bounds, ObservedBounds seen, CellBounds outer, int size) {
        this.bounds = bounds;
        this.seen = seen;
        this.outer = outer;
        this.size = size;
    }

    /** Looks for wide cells in small surroundings, then in larger ones as long as there is time. */
    void widen(List<Long> needed) {
        for (int cells : REGIONS) {
            widen(needed, cells, cells == SMALLEST ? size : WORK / (cells * cells));
        }
    }

    /** In the smallest surroundings only. */
    void widenQuickly(List<Long> needed) {
        widen(needed, SMALLEST, size);
    }

    private void widen(List<Long> needed, int cells, int programmes) {
        boolean hopeful = cells < size && seen.narrow(needed) <= (long) CELLS_A_PROGRAMME * programmes;
        if (hopeful) {
            IntStream.range(0, size)
                    .filter(index -> seen.isNarrow(index, needed))
                    .limit(programmes)
                    .forEach(index -> widenAround(index, cells, needed));
        }
    }

    private void widenAround(int index, int cells, List<Long> needed) {
        for (int direction = -1; direction <= 1; direction += 2) {
            if (seen.isNarrow(index, needed) && !seen.isAtEnd(index, direction, outer)) {
                bounds.restricted(index, cells, direction).ifPresent(seen::observe);
            }
        }
    }

    /** What is left to be asked for, by cell: of some that stay narrow their surroundings show that no table goes further. */
    List<Long> withoutEnds(List<Long> wanted) {
        List<Long> open = new ArrayList<>(wanted);
        boolean few = seen.narrow(wanted) <= MAX_ENDS;
        for (int index = 0; index < size && few; index++) {
            if (seen.isNarrow(index, wanted)
                    && reachesEnd(index, 1, wanted.get(index))
                    && reachesEnd(index, -1, wanted.get(index))) {
                open.set(index, Math.min(wanted.get(index), seen.interval(index).width()));
            }
        }
        return open;
    }

    /** Whether the surroundings show how far a cell goes at most, and that it goes so far, or far enough. */
    boolean reachesEnd(int index, int direction, long needed) {
        for (int next = 0; next < REGIONS.length && REGIONS[next] < size; next++) {
            bounds.restricted(index, REGIONS[next], direction).ifPresent(seen::observe);
            if (seen.interval(index).width() >= needed || seen.isAtEnd(index, direction, outer)) {
                return true;
            }
            OptionalDouble end = bounds.relaxed(index, REGIONS[next], direction, outer);
            if (end.isPresent() && seen.isAt(index, direction, end.getAsDouble())) {
                return true;
            }
        }
        return false;
    }
}
