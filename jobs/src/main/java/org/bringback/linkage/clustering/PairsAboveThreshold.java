package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bringback.linkage.blocking.PairConsumer;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/** Keeps the candidate pairs that weigh enough. */
final class PairsAboveThreshold implements PairConsumer {
    private final MatchWeights weights;
    private final double minWeight;
    private final List<Link> links = new ArrayList<>();
    private long seen;

    private PairsAboveThreshold(MatchWeights weights, double minWeight) {
        this.weights = weights;
        this.minWeight = minWeight;
    }

    @Override
    public void pair(int left, int right) {
        seen++;
        double weight = weights.weightIfAtLeast(minWeight, left, right);
        if (weight >= minWeight) {
            links.add(new Link(left, right, weight));
        }
    }

    /** All links of at least that weight, by left and then right row. */
    static ScoringResult of(LinkageInput input, MatchWeights weights, double minWeight, Workers workers) {
        List<PairsAboveThreshold> ranges =
                input.scan(workers).parts(1, part -> new PairsAboveThreshold(weights, minWeight));
        Link[] links = ranges.stream().flatMap(range -> range.links.stream()).toArray(Link[]::new);
        Arrays.sort(links, Link::byRows);
        return new ScoringResult(
                List.of(links), ranges.stream().mapToLong(range -> range.seen).sum());
    }
}
