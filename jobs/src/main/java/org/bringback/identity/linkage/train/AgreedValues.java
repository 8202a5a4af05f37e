package org.bringback.identity.linkage.train;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bringback.identity.linkage.compare.PairComparison;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.pairs.PairSink;

/** Counts, value by value, the likely same pairs that agree on it. Whole numbers, so the threads' order is no matter. */
final class AgreedValues implements PairSink {
    private final LinkSpace space;
    private final PairWeights weights;
    private final AtomicIntegerArray[] agreed;

    AgreedValues(LinkSpace space, PairWeights weights) {
        this.space = space;
        this.weights = weights;
        this.agreed = space.isWithin()
                ? space.values().stream()
                        .map(values -> new AtomicIntegerArray(values.size()))
                        .toArray(AtomicIntegerArray[]::new)
                : new AtomicIntegerArray[0];
    }

    @Override
    public void pair(int left, int right) {
        long vector = space.comparison().vector(left, right);
        if (weights.weight(vector, left, right) < 0) {
            return;
        }
        for (int field = 0; field < agreed.length; field++) {
            if (PairComparison.level(vector, field) == 1) {
                agreed[field].incrementAndGet(space.left().code(left, field));
            }
        }
    }

    /** By code; nothing where each thing occurs once. */
    float[] matched(int field, int every) {
        if (agreed.length == 0) {
            return new float[0];
        }
        float[] matched = new float[agreed[field].length()];
        for (int code = 0; code < matched.length; code++) {
            matched[code] = (float) agreed[field].get(code) * every;
        }
        return matched;
    }
}
