package org.bringback.identity.linkage.decide;

import java.util.List;
import org.bringback.identity.linkage.model.Decision;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;

/**
 * What a linkage came to.
 *
 * @param pairs decided pairs, by left and then right row
 * @param scored how many candidate pairs were compared
 */
public record Outcome(List<Decided> pairs, Clusters clusters, long scored) {

    public static Outcome of(LinkSpace space, PairWeights weights, Workers workers) {
        Decision decision = space.model().decision();
        double review = PairWeights.weightOf(decision.review());
        ScoredPairs scored = LikelyPairs.of(space, weights, review, workers);
        Clusters clusters = clusters(space, weights, scored.links(), workers);
        List<Decided> pairs =
                scored.links().stream().map(link -> decided(link, clusters)).toList();
        return new Outcome(pairs, clusters, scored.scored());
    }

    /** The pairs that weigh enough to be decided or reviewed, by left and then right row. */
    public static List<Link> links(LinkSpace space, PairWeights weights, Workers workers) {
        double review = PairWeights.weightOf(space.model().decision().review());
        return LikelyPairs.of(space, weights, review, workers).links();
    }

    private static Clusters clusters(LinkSpace space, PairWeights weights, List<Link> links, Workers workers) {
        Assignment assignment = new Assignment(space, weights);
        Decision.Unique unique = assignment.unique(links);
        boolean free = space.isWithin() || unique == Decision.Unique.NONE;
        double match = PairWeights.weightOf(space.model().decision().match());
        return free
                ? Clusters.of(space, weights, links, match, workers)
                : Clusters.ofAssignment(space, weights, assignment.rightOfLeft(links, unique == Decision.Unique.BOTH));
    }

    private static Decided decided(Link link, Clusters clusters) {
        boolean match = clusters.of(link.left()) == clusters.ofRight(link.right());
        double probability = PairWeights.probability(link.weight());
        return new Decided(link.left(), link.right(), link.weight(), probability, match);
    }
}
