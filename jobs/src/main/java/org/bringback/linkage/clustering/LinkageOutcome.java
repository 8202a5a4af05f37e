package org.bringback.linkage.clustering;

import java.util.List;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * What a linkage came to.
 *
 * @param pairs decided pairs, by left and then right row
 * @param scored how many candidate pairs were compared
 */
public record LinkageOutcome(List<DecidedPair> pairs, Clusters clusters, long scored) {

    public static LinkageOutcome of(LinkageInput input, MatchWeights weights, Workers workers) {
        double review = MatchWeights.weightOf(input.model().decision().review());
        ScoringResult scored = PairsAboveThreshold.of(input, weights, review, workers);
        Clusters clusters = Clusters.of(input, weights, scored.links(), workers);
        List<DecidedPair> pairs =
                scored.links().stream().map(link -> decided(link, clusters)).toList();
        return new LinkageOutcome(pairs, clusters, scored.scored());
    }

    /** The pairs that weigh enough to be decided or reviewed, by left and then right row. */
    public static List<Link> links(LinkageInput input, MatchWeights weights, Workers workers) {
        double review = MatchWeights.weightOf(input.model().decision().review());
        return PairsAboveThreshold.of(input, weights, review, workers).links();
    }

    private static DecidedPair decided(Link link, Clusters clusters) {
        boolean match = clusters.clusterOf(link.left()) == clusters.clusterOfRight(link.right());
        double probability = MatchWeights.probability(link.weight());
        return new DecidedPair(link.left(), link.right(), link.weight(), probability, match);
    }
}
