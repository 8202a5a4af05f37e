package org.bringback.table.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;

/**
 * The bounds of a block's cells. Every possible table that the linear programmes come upon is a witness: a cell that is
 * low in one and high in another cannot be pinned down between them. In large blocks, programmes for many cells at once
 * come first, then those for the surroundings of a cell; a cell for which all that does not suffice gets programmes over the whole block, one for each bound.
 */
final class FeasibilityIntervals {

    private static final double TOLERANCE = 1e-6;
    private static final double INFINITE = 1e15;
    // programmes over a block of more cells than this are slow
    private static final int MAX_CELLS = 1200;
    private static final int DRAWS = 4;
    private static final int MAX_MISSES = 4;
    private static final int ATTEMPTS = 4;
    // whole numbers: the library reckons in decimals first, and long fractions are slow
    private static final int WEIGHTS = 5;
    private static final double SCALE = 1024;
    private static final int NOISE = 4;

    private final int maxCells;
    private final Block block;
    private final IntToLongFunction ceiling;
    private final AttackModel model;
    private final int size;
    private final double[] lowerBounds;
    private final double[] upperBounds;
    private boolean possible = true;

    /** @param ceiling of a cell, by its number */
    FeasibilityIntervals(Block block, IntToLongFunction ceiling) {
        this(block, ceiling, MAX_CELLS);
    }

    /** @param handy a block of more cells is looked at region by region */
    FeasibilityIntervals(Block block, IntToLongFunction ceiling, int handy) {
        this.maxCells = handy;
        this.block = block;
        this.ceiling = ceiling;
        this.model = model(block);
        this.size = block.cells().size();
        this.lowerBounds = new double[size];
        this.upperBounds = new double[size];
        Arrays.fill(lowerBounds, INFINITE);
        Arrays.fill(upperBounds, -INFINITE);
    }

    private AttackModel model(Block of) {
        return new AttackModel(of, of.cells().stream().map(ceiling::applyAsLong).toList());
    }

    /** Whether any table is possible at all. */
    boolean isPossible() {
        return possible;
    }

    FeasibilityInterval interval(int index) {
        return new FeasibilityInterval(
                (long) Math.ceil(lowerBounds[index] - TOLERANCE), (long) Math.floor(upperBounds[index] + TOLERANCE));
    }

    /**
     * Widens the intervals until each is as wide as it must be, or as wide as it can be.
     *
     * @param known a table to begin with, where there is one; believed only if it keeps all equations
     * @param alternatives to other tables, by cell; believed on the same terms
     */
    void widen(List<Long> needed, Optional<long[]> known, List<Map<Integer, Long>> alternatives) {
        Optional<long[]> begun = known.filter(model::isPossible);
        begun.ifPresent(table -> {
            observe(Arrays.stream(table).asDoubleStream().toArray());
            AlternativeTables others = new AlternativeTables(block, table);
            alternatives.forEach(differences -> others.possible(differences).forEach(this::observe));
        });
        if (narrow(needed) > 0 && size <= maxCells) {
            drawWitnesses();
        } else if (narrow(needed) > 0) {
            begun.or(this::anyTable).ifPresent(table -> {
                observe(Arrays.stream(table).asDoubleStream().toArray());
                widenTogether(needed);
                widenNearby(needed, table);
            });
        }
        for (int index = 0; index < size && possible; index++) {
            if (isNarrow(index, needed)) {
                solve(unitVector(index, size, 1));
            }
            if (possible && isNarrow(index, needed)) {
                solve(unitVector(index, size, -1));
            }
        }
    }

    /** Both bounds of every cell. */
    void widenAll() {
        for (int index = 0; index < size && possible; index++) {
            widen(index);
        }
    }

    /** Both bounds of one cell. */
    void widen(int index) {
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

    private boolean isNarrow(int index, List<Long> needed) {
        return interval(index).width() < needed.get(index);
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
        for (long before = narrow(needed); before > 0 && misses < MAX_MISSES; ) {
            double[] weights = IntStream.range(0, size)
                    .mapToDouble(index -> isNarrow(index, needed) ? random.nextInt(2 * WEIGHTS + 1) - WEIGHTS : 0)
                    .toArray();
            model.greatest(weights).ifPresent(this::observe);
            model.greatest(opposite(weights)).ifPresent(this::observe);
            long after = narrow(needed);
            misses = after < before ? 0 : misses + 1;
            before = after;
        }
    }

    private long narrow(List<Long> needed) {
        return IntStream.range(0, size).filter(index -> isNarrow(index, needed)).count();
    }

    private void widenNearby(List<Long> needed, long[] table) {
        SubProblem region = new SubProblem(block, table);
        for (int index = 0; index < size; index++) {
            if (isNarrow(index, needed)) {
                widenAround(index, region, needed);
            }
        }
    }

    private void widenAround(int index, SubProblem region, List<Long> needed) {
        Block near = region.around(index);
        AttackModel nearby = model(near);
        int cells = near.cells().size();
        int[] indices = near.cells().stream().mapToInt(region::indexOf).toArray();
        Random random = new Random(index);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] weights =
                    random.ints(cells, -WEIGHTS, WEIGHTS + 1).asDoubleStream().toArray();
            nearby.greatest(weights).ifPresent(values -> observe(values, indices));
            nearby.greatest(opposite(weights)).ifPresent(values -> observe(values, indices));
        }
        for (int direction = -1; direction <= 1 && isNarrow(index, needed); direction += 2) {
            int own = near.cells().indexOf(block.cells().get(index));
            nearby.greatest(unitVector(own, cells, direction)).ifPresent(values -> observe(values, indices));
        }
    }

    private static double[] unitVector(int index, int size, double direction) {
        double[] weights = new double[size];
        weights[index] = direction;
        return weights;
    }

    /** A solver may lose its way; asked a little differently it finds it again. */
    private void solve(double[] weights) {
        Random random = new Random(size);
        double[] asked = weights.clone();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<double[]> table = model.greatest(asked);
            if (table.isPresent()) {
                observe(table.get());
                return;
            }
            for (int index = 0; index < size; index++) {
                asked[index] = weights[index] * SCALE + random.nextInt(NOISE);
            }
        }
        possible &= lowerBounds[0] < INFINITE;
    }

    private void observe(double[] table) {
        for (int index = 0; index < size; index++) {
            observe(index, table[index]);
        }
    }

    private void observe(double[] values, int[] indices) {
        for (int i = 0; i < indices.length; i++) {
            observe(indices[i], values[i]);
        }
    }

    private void observe(int index, double value) {
        lowerBounds[index] = Math.min(lowerBounds[index], value);
        upperBounds[index] = Math.max(upperBounds[index], value);
    }
}
