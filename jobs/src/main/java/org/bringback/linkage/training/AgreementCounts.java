package org.bringback.linkage.training;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.scoring.MatchWeights;

/** Counts, value by value, the likely same pairs that agree on it. Whole numbers, so the threads' order is no matter. */
final class AgreementCounts implements PairConsumer {
    private final LinkageInput input;
    private final MatchWeights weights;
    private final AtomicIntegerArray[] agreements;

    AgreementCounts(LinkageInput input, MatchWeights weights) {
        this.input = input;
        this.weights = weights;
        this.agreements = input.isWithin()
                ? input.values().stream()
                        .map(values -> new AtomicIntegerArray(values.size()))
                        .toArray(AtomicIntegerArray[]::new)
                : new AtomicIntegerArray[0];
    }

    @Override
    public void pair(int left, int right) {
        long vector = input.pairComparator().vector(left, right);
        if (weights.weight(vector, left, right) < 0) {
            return;
        }
        for (int field = 0; field < agreements.length; field++) {
            if (PairComparator.level(vector, field) == 1) {
                agreements[field].incrementAndGet(input.left().code(left, field));
            }
        }
    }

    /** By code; nothing where each thing occurs once. */
    float[] matched(int field, int stride) {
        if (agreements.length == 0) {
            return new float[0];
        }
        float[] matched = new float[agreements[field].length()];
        for (int code = 0; code < matched.length; code++) {
            matched[code] = (float) agreements[field].get(code) * stride;
        }
        return matched;
    }
}
