package org.bringback.table.disclosure.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.check.Unknowns.Block;

/**
 * The bounds of a block's cells. Every possible table that the linear programmes come upon is a witness: a cell that is
 * low in one and high in another cannot be pinned down between them. In large blocks, programmes for many cells at once
 * come first, then those for the surroundings of a cell; a cell for which all that does not suffice gets programmes over the whole block, one for each bound.
 */
final class BlockBounds {

    private static final double TOLERANCE = 1e-6;
    private static final double FAR = 1e15;
    // programmes over a block of more cells than this are slow
    private static final int HANDY = 1200;
    private static final int DRAWN = 4;
    private static final int PATIENCE = 4;
    private static final int ATTEMPTS = 4;
    // whole numbers: the library reckons in decimals first, and long fractions are slow
    private static final int WEIGHTS = 5;
    private static final double LOUD = 1024;
    private static final int NOISE = 4;

    private final int handy;
    private final Block block;
    private final IntToLongFunction ceiling;
    private final BlockModel model;
    private final int size;
    private final double[] lowest;
    private final double[] highest;
    private boolean possible = true;

    /** @param ceiling of a cell, by its number */
    BlockBounds(Block block, IntToLongFunction ceiling) {
        this(block, ceiling, HANDY);
    }

    /** @param handy a block of more cells is looked at region by region */
    BlockBounds(Block block, IntToLongFunction ceiling, int handy) {
        this.handy = handy;
        this.block = block;
        this.ceiling = ceiling;
        this.model = model(block);
        this.size = block.cells().size();
        this.lowest = new double[size];
        this.highest = new double[size];
        Arrays.fill(lowest, FAR);
        Arrays.fill(highest, -FAR);
    }

    private BlockModel model(Block of) {
        return new BlockModel(of, of.cells().stream().map(ceiling::applyAsLong).toList());
    }

    /** Whether any table is possible at all. */
    boolean isPossible() {
        return possible;
    }

    Interval interval(int place) {
        return new Interval((long) Math.ceil(lowest[place] - TOLERANCE), (long) Math.floor(highest[place] + TOLERANCE));
    }

    /**
     * Widens the intervals until each is as wide as it must be, or as wide as it can be.
     *
     * @param known a table to begin with, where there is one; believed only if it keeps all equations
     * @param shifts to other tables, by cell; believed on the same terms
     */
    void widen(List<Long> needed, Optional<long[]> known, List<Map<Integer, Long>> shifts) {
        Optional<long[]> begun = known.filter(model::isPossible);
        begun.ifPresent(table -> {
            take(Arrays.stream(table).asDoubleStream().toArray());
            OtherTables others = new OtherTables(block, table);
            shifts.forEach(shift -> others.possible(shift).forEach(this::take));
        });
        if (narrow(needed) > 0 && size <= handy) {
            drawWitnesses();
        } else if (narrow(needed) > 0) {
            begun.or(this::anyTable).ifPresent(table -> {
                take(Arrays.stream(table).asDoubleStream().toArray());
                widenTogether(needed);
                widenNearby(needed, table);
            });
        }
        for (int place = 0; place < size && possible; place++) {
            if (isNarrow(place, needed)) {
                look(only(place, size, 1));
            }
            if (possible && isNarrow(place, needed)) {
                look(only(place, size, -1));
            }
        }
    }

    /** Both bounds of every cell. */
    void widenAll() {
        for (int place = 0; place < size && possible; place++) {
            widen(place);
        }
    }

    /** Both bounds of one cell. */
    void widen(int place) {
        look(only(place, size, 1));
        look(only(place, size, -1));
    }

    // the seeds are fixed: the same tables are always judged by the same witnesses
    private void drawWitnesses() {
        Random random = new Random(size);
        for (int draw = 0; draw < 2 * DRAWN && size > 2 && possible; draw++) {
            double[] weights =
                    random.ints(size, -WEIGHTS, WEIGHTS + 1).asDoubleStream().toArray();
            look(weights);
            look(opposite(weights));
        }
    }

    private static double[] opposite(double[] weights) {
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private boolean isNarrow(int place, List<Long> needed) {
        return interval(place).width() < needed.get(place);
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
        for (long before = narrow(needed); before > 0 && misses < PATIENCE; ) {
            double[] weights = IntStream.range(0, size)
                    .mapToDouble(place -> isNarrow(place, needed) ? random.nextInt(2 * WEIGHTS + 1) - WEIGHTS : 0)
                    .toArray();
            model.greatest(weights).ifPresent(this::take);
            model.greatest(opposite(weights)).ifPresent(this::take);
            long after = narrow(needed);
            misses = after < before ? 0 : misses + 1;
            before = after;
        }
    }

    private long narrow(List<Long> needed) {
        return IntStream.range(0, size).filter(place -> isNarrow(place, needed)).count();
    }

    private void widenNearby(List<Long> needed, long[] table) {
        Region region = new Region(block, table);
        for (int place = 0; place < size; place++) {
            if (isNarrow(place, needed)) {
                widenAround(place, region, needed);
            }
        }
    }

    private void widenAround(int place, Region region, List<Long> needed) {
        Block near = region.around(place);
        BlockModel nearby = model(near);
        int cells = near.cells().size();
        int[] places = near.cells().stream().mapToInt(region::placeOf).toArray();
        Random random = new Random(place);
        for (int draw = 0; draw < DRAWN; draw++) {
            double[] weights =
                    random.ints(cells, -WEIGHTS, WEIGHTS + 1).asDoubleStream().toArray();
            nearby.greatest(weights).ifPresent(values -> take(values, places));
            nearby.greatest(opposite(weights)).ifPresent(values -> take(values, places));
        }
        for (int direction = -1; direction <= 1 && isNarrow(place, needed); direction += 2) {
            int own = near.cells().indexOf(block.cells().get(place));
            nearby.greatest(only(own, cells, direction)).ifPresent(values -> take(values, places));
        }
    }

    private static double[] only(int place, int size, double direction) {
        double[] weights = new double[size];
        weights[place] = direction;
        return weights;
    }

    /** A solver may lose its way; asked a little differently it finds it again. */
    private void look(double[] weights) {
        Random random = new Random(size);
        double[] asked = weights.clone();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<double[]> table = model.greatest(asked);
            if (table.isPresent()) {
                take(table.get());
                return;
            }
            for (int place = 0; place < size; place++) {
                asked[place] = weights[place] * LOUD + random.nextInt(NOISE);
            }
        }
        possible &= lowest[0] < FAR;
    }

    private void take(double[] table) {
        for (int place = 0; place < size; place++) {
            take(place, table[place]);
        }
    }

    private void take(double[] values, int[] places) {
        for (int i = 0; i < places.length; i++) {
            take(places[i], values[i]);
        }
    }

    private void take(int place, double value) {
        lowest[place] = Math.min(lowest[place], value);
        highest[place] = Math.max(highest[place], value);
    }
}
