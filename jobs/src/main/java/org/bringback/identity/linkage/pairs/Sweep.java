package org.bringback.identity.linkage.pairs;

import java.util.List;
import java.util.function.IntFunction;
import org.bringback.identity.linkage.records.Workers;

/** Goes through all candidate pairs, range by range of the right rows, with as many threads as there are. */
public final class Sweep {
    private static final int RANGE = CandidatePairs.RANGE;

    private final CandidatePairs pairs;
    private final int rightRows;
    private final Workers workers;

    public Sweep(CandidatePairs pairs, int rightRows, Workers workers) {
        this.pairs = pairs;
        this.rightRows = rightRows;
        this.workers = workers;
    }

    /**
     * Gives each range its own sink and returns the sinks in the order of the ranges.
     *
     * @param every only each so-many-th range, for a sample; 1 for all
     */
    public <S extends PairSink> List<S> ranges(int every, IntFunction<S> sinkOfRange) {
        int ranges = (rightRows + RANGE - 1) / RANGE;
        int chosen = (ranges + every - 1) / every;
        return workers.map(chosen, number -> {
            int from = number * every * RANGE;
            S sink = sinkOfRange.apply(number);
            pairs.sweep(from, Math.min(rightRows, from + RANGE), sink);
            return sink;
        });
    }
}
