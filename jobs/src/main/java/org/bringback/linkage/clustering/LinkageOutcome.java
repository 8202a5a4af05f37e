package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.DecisionRule;
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
        List<Link> links = scored.links();
        DecisionRule.Unique unique = UniqueFiles.find(input, weights, links);
        Clusters clusters = Clusters.of(input, weights, links, unique, workers);
        List<DecidedPair> pairs = unique == DecisionRule.Unique.NONE
                ? links.stream().map(link -> decided(link, clusters)).toList()
                : competing(links, clusters, input.left().rows());
        return new LinkageOutcome(pairs, clusters, scored.scored());
    }

    /** The pairs that weigh enough to be decided or reviewed, by left and then right row. */
    public static List<Link> links(LinkageInput input, MatchWeights weights, Workers workers) {
        double review = MatchWeights.weightOf(input.model().decision().review());
        return PairsAboveThreshold.of(input, weights, review, workers).links();
    }

    private static DecidedPair decided(Link link, Clusters clusters) {
        double probability = MatchWeights.probability(link.weight());
        return new DecidedPair(link.left(), link.right(), link.weight(), probability, isMatch(link, clusters));
    }

    private static boolean isMatch(Link link, Clusters clusters) {
        return clusters.clusterOf(link.left()) == clusters.clusterOfRight(link.right());
    }

    /** Of a row that has its one partner the other candidates are settled: nobody has to look at them. */
    private static List<DecidedPair> competing(List<Link> links, Clusters clusters, int leftRows) {
        BitSet matched = new BitSet(leftRows);
        links.stream().filter(link -> isMatch(link, clusters)).forEach(link -> matched.set(link.left()));
        double[] probabilities = CompetingLinks.probabilities(links);
        List<DecidedPair> pairs = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            Link link = links.get(i);
            boolean match = isMatch(link, clusters);
            if (match || !matched.get(link.left())) {
                pairs.add(new DecidedPair(link.left(), link.right(), link.weight(), probabilities[i], match));
            }
        }
        return pairs;
    }
}
