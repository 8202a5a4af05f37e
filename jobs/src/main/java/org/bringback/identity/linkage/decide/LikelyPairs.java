package org.bringback.identity.linkage.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.pairs.PairSink;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;

/** Keeps the candidate pairs that weigh enough. */
final class LikelyPairs implements PairSink {
    private final PairWeights weights;
    private final double least;
    private final List<Link> links = new ArrayList<>();
    private long seen;

    private LikelyPairs(PairWeights weights, double least) {
        this.weights = weights;
        this.least = least;
    }

    @Override
    public void pair(int left, int right) {
        seen++;
        double weight = weights.weightFrom(least, left, right);
        if (weight >= least) {
            links.add(new Link(left, right, weight));
        }
    }

    /** All links of at least that weight, by left and then right row. */
    static ScoredPairs of(LinkSpace space, PairWeights weights, double least, Workers workers) {
        List<LikelyPairs> ranges = space.sweep(workers).parts(1, part -> new LikelyPairs(weights, least));
        Link[] links = ranges.stream().flatMap(range -> range.links.stream()).toArray(Link[]::new);
        Arrays.sort(links, Link::byRows);
        return new ScoredPairs(
                List.of(links), ranges.stream().mapToLong(range -> range.seen).sum());
    }
}
