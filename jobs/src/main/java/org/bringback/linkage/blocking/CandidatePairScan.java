package org.bringback.linkage.blocking;

import java.util.List;
import java.util.function.IntFunction;
import org.bringback.linkage.record.Workers;

/** Goes through all candidate pairs with as many threads as there are. */
public final class CandidatePairScan {
    /** Enough that threads end together; large enough that the rows of a block are met several times in each. */
    private static final int TASKS = 64;

    private static final int MIN_SEGMENTS = 4;

    private final CandidatePairs pairs;
    private final Workers workers;

    public CandidatePairScan(CandidatePairs pairs, Workers workers) {
        this.pairs = pairs;
        this.workers = workers;
    }

    /**
     * Divides the pairs by blocks of left rows and segments of right rows, gives each part its own sink and returns the
     * sinks in the order of the parts.
     *
     * @param stride 1 takes every range of right rows; a larger number only each so-many-th, for a sample
     */
    public <S extends PairConsumer> List<S> parts(int stride, IntFunction<S> sinkOfPart) {
        int ranges = (pairs.ranges() + stride - 1) / stride;
        int blocks = pairs.blocks();
        int segments = Math.min(ranges, Math.max(MIN_SEGMENTS, TASKS / blocks));
        return workers.map(segments * blocks, part -> {
            S consumer = sinkOfPart.apply(part);
            int segment = part / blocks;
            int from = (int) ((long) ranges * segment / segments);
            int to = (int) ((long) ranges * (segment + 1) / segments);
            for (int range = from; range < to; range++) {
                pairs.scan(range * stride, part % blocks, consumer);
            }
            return consumer;
        });
    }
}
