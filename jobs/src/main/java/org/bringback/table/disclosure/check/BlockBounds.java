package org.bringback.table.disclosure.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bringback.table.disclosure.check.Unknowns.Block;

/**
 * The bounds of a block's cells. Every possible table that the linear programmes come upon is a witness: a cell that is
 * low in one and high in another cannot be pinned down between them. Cells for which the witnesses do not suffice get
 * programmes of their own, one for each bound.
 */
final class BlockBounds {

    private static final double TOLERANCE = 1e-6;
    private static final double FAR = 1e15;
    private static final int DRAWN = 8;
    private static final int ATTEMPTS = 4;
    // whole numbers: the library reckons in decimals first, and long fractions are slow
    private static final int WEIGHTS = 5;
    private static final double LOUD = 1024;
    private static final int NOISE = 4;

    private final BlockModel model;
    private final int size;
    private final double[] lowest;
    private final double[] highest;
    private boolean possible = true;

    BlockBounds(Block block, List<Long> ceilings) {
        this.model = new BlockModel(block, ceilings);
        this.size = block.cells().size();
        this.lowest = new double[size];
        this.highest = new double[size];
        Arrays.fill(lowest, FAR);
        Arrays.fill(highest, -FAR);
    }

    /** Whether any table is possible at all. */
    boolean isPossible() {
        return possible;
    }

    Interval interval(int place) {
        return new Interval((long) Math.ceil(lowest[place] - TOLERANCE), (long) Math.floor(highest[place] + TOLERANCE));
    }

    /** Widens the intervals until each is as wide as it must be, or as wide as it can be. */
    void widen(List<Long> needed) {
        drawWitnesses();
        for (int place = 0; place < size && possible; place++) {
            if (interval(place).width() < needed.get(place)) {
                raise(place, 1);
            }
            if (possible && interval(place).width() < needed.get(place)) {
                raise(place, -1);
            }
        }
    }

    /** Both bounds of every cell. */
    void widenAll() {
        for (int place = 0; place < size && possible; place++) {
            raise(place, 1);
            raise(place, -1);
        }
    }

    // the seed is fixed: the same tables are always judged by the same witnesses
    private void drawWitnesses() {
        Random random = new Random(size);
        for (int draw = 0; draw < DRAWN && size > 2 && possible; draw++) {
            double[] weights =
                    random.ints(size, -WEIGHTS, WEIGHTS + 1).asDoubleStream().toArray();
            look(weights);
            for (int place = 0; place < size; place++) {
                weights[place] = -weights[place];
            }
            look(weights);
        }
    }

    private void raise(int place, double direction) {
        double[] weights = new double[size];
        weights[place] = direction;
        look(weights);
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
            lowest[place] = Math.min(lowest[place], table[place]);
            highest[place] = Math.max(highest[place], table[place]);
        }
    }
}
