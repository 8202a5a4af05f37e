package org.bringback.table.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a block's cells. Every possible table that the linear programmes come upon is a witness: a cell that is
 * low in one and high in another cannot be pinned down between them. In large blocks, programmes for the
 * surroundings of a cell come first; cells for which all that does not suffice get programmes over the whole block, one
 * for each bound, where they are not too many.
 */
final class FeasibilityIntervals {

    // programmes over a block of more cells than this are slow
    private static final int MAX_CELLS = 300;
    // so many cells get programmes of this size where there is no time for larger ones
    private static final int FEW = 40;
    /**
     * Programmes over a whole block take about the square of its cells: these some forty seconds. Cells that are left stay as
     * narrow as they seem, and are not let pass.
     */
    static final long WORK = 100_000_000;

    private static final int MIN_PROGRAMMES = 6;
    private static final int DRAWS = 4;
    private static final int MAX_MISSES = 1;
    private static final int ATTEMPTS = 4;
    // whole numbers: the library reckons in decimals first, and long fractions are slow
    private static final int WEIGHTS = 5;
    private static final double SCALE = 1024;
    private static final int NOISE = 4;

    private final int maxCells;
    private final Block block;
    private final CellLimits limits;
    private final AttackModel model;
    private final int size;
    private final ObservedBounds seen;
    private boolean possible = true;
    private @Nullable CellBounds outer;

    FeasibilityIntervals(Block block, CellLimits limits) {
        this(block, limits, MAX_CELLS);
    }

    /** @param handy a block of more cells is looked at region by region */
    FeasibilityIntervals(Block block, CellLimits limits, int handy) {
        this.maxCells = handy;
        this.block = block;
        this.limits = limits;
        this.model = model(block);
        this.size = block.cells().size();
        this.seen = new ObservedBounds(size);
    }

    private AttackModel model(Block of) {
        return new AttackModel(of, limits);
    }

    /** Whether any table is possible at all. */
    boolean isPossible() {
        return possible;
    }

    FeasibilityInterval interval(int index) {
        return seen.interval(index);
    }

    /**
     * Widens the intervals until each is as wide as it must be, or as wide as it can be.
     *
     * @param known a table to begin with, where there is one; believed only if it keeps all equations
     * @param alternatives to other tables, by cell; believed on the same terms
     */
    void widen(List<Long> needed, Optional<long[]> known, List<Map<Integer, Long>> alternatives) {
        Optional<long[]> begun = begin(known, alternatives);
        if (seen.narrow(needed) > 0) {
            widen(reachable(needed), begun);
        }
    }

    /** The same, but in large blocks with small programmes for few cells only: what they do not show stays narrow. */
    void widenQuickly(List<Long> needed, Optional<long[]> known, List<Map<Integer, Long>> alternatives) {
        Optional<long[]> begun = begin(known, alternatives);
        long narrow = seen.narrow(needed);
        if (narrow > 0 && size <= maxCells) {
            widen(reachable(needed), begun);
        } else if (narrow > 0 && narrow <= FEW) {
            begun.ifPresent(table -> nearby(table).widenQuickly(reachable(needed)));
        }
    }

    private Optional<long[]> begin(Optional<long[]> known, List<Map<Integer, Long>> alternatives) {
        Optional<long[]> begun = known.filter(model::isPossible);
        begun.ifPresent(table -> {
            seen.observe(table);
            AlternativeTables others = new AlternativeTables(block, table, limits);
            alternatives.forEach(differences ->
                    others.possible(differences).forEach((index, count) -> seen.observe(index, count.doubleValue())));
        });
        return begun;
    }

    /** No programme makes a cell wider than the equations allow one by one. */
    private List<Long> reachable(List<Long> needed) {
        return IntStream.range(0, size)
                .mapToObj(index -> Math.min(
                        needed.get(index), Math.max(0, outer().interval(index).width())))
                .toList();
    }

    private void widen(List<Long> wanted, Optional<long[]> begun) {
        List<Long> open = wanted;
        if (seen.narrow(wanted) > 0 && size <= maxCells) {
            drawWitnesses();
        } else if (seen.narrow(wanted) > 0) {
            Optional<long[]> table = begun.or(this::anyTable);
            if (table.isPresent()) {
                seen.observe(table.get());
                RegionalSearch nearby = nearby(table.get());
                nearby.widen(wanted);
                open = nearby.withoutEnds(wanted);
            }
            long programmes = Math.max(MIN_PROGRAMMES, WORK / ((long) size * size));
            if (table.isPresent() && seen.narrow(open) > programmes) {
                widenTogether(open);
            }
            if (seen.narrow(open) > programmes) {
                return;
            }
        }
        for (int index = 0; index < size && possible; index++) {
            for (int direction = 1; direction >= -1; direction -= 2) {
                if (possible && seen.isNarrow(index, open) && !seen.isAtEnd(index, direction, outer())) {
                    solve(unitVector(index, size, direction));
                }
            }
        }
    }

    /** Both bounds of every cell. */
    void widenAll() {
        for (int index = 0; index < size && possible; index++) {
            widen(index);
        }
    }

    /**
     * The interval of one cell, until it is as wide as it must be, or as it can be.
     *
     * @return false where a programme had no solution that could be used, so that the cell may be wider
     */
    boolean widen(int index, long needed, Optional<long[]> known) {
        Optional<RegionalSearch> nearby =
                begin(known, List.of()).filter(table -> size > maxCells).map(this::nearby);
        boolean solved = true;
        for (int direction = 1; direction >= -1 && interval(index).width() < needed; direction -= 2) {
            boolean found = nearby.isPresent() && nearby.get().reachesEnd(index, direction, needed);
            solved &= found || solve(unitVector(index, size, direction));
        }
        return solved;
    }

    private void widen(int index) {
        solve(unitVector(index, size, 1));
        solve(unitVector(index, size, -1));
    }

    // the seeds are fixed: the same tables are always judged by the same witnesses
    private void drawWitnesses() {
        Random random = new Random(size);
        for (int draw = 0; draw < 2 * DRAWS && size > 2 && possible; draw++) {
            double[] weights =
                    random.ints(size, -WEIGHTS, WEIGHTS + 1).asDoubleStream().toArray();
            solve(weights);
            solve(opposite(weights));
        }
    }

    private static double[] opposite(double[] weights) {
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private RegionalSearch nearby(long[] table) {
        return new RegionalSearch(new RegionalBounds(block, limits, table), seen, outer(), size);
    }

    /** Not before a cell is narrow: in most blocks none is. */
    private CellBounds outer() {
        CellBounds bounds = outer;
        if (bounds == null) {
            bounds = new CellBounds(block, limits);
            outer = bounds;
        }
        return bounds;
    }

    private Optional<long[]> anyTable() {
        return model.greatest(new double[size])
                .map(table -> Arrays.stream(table).mapToLong(Math::round).toArray())
                .filter(model::isPossible);
    }

    /** Asks for all narrow cells at once, for as long as that helps: one large programme may widen hundreds of them. */
    private void widenTogether(List<Long> needed) {
        Random random = new Random(size);
        int misses = 0;
        for (long before = seen.narrow(needed); before > 0 && misses < MAX_MISSES; ) {
            double[] weights = IntStream.range(0, size)
                    .mapToDouble(index -> seen.isNarrow(index, needed) ? random.nextInt(2 * WEIGHTS + 1) - WEIGHTS : 0)
                    .toArray();
            model.greatest(weights).ifPresent(seen::observe);
            model.greatest(opposite(weights)).ifPresent(seen::observe);
            long after = seen.narrow(needed);
            misses = after < before ? 0 : misses + 1;
            before = after;
        }
    }

    private static double[] unitVector(int index, int size, double direction) {
        double[] weights = new double[size];
        weights[index] = direction;
        return weights;
    }

    /** A solver may lose its way; asked a little differently it finds it again. */
    private boolean solve(double[] weights) {
        Random random = new Random(size);
        double[] asked = weights.clone();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<double[]> table = model.greatest(asked);
            if (table.isPresent()) {
                seen.observe(table.get());
                return true;
            }
            for (int index = 0; index < size; index++) {
                asked[index] = weights[index] * SCALE + random.nextInt(NOISE);
            }
        }
        possible &= !seen.isEmpty();
        return false;
    }
}
