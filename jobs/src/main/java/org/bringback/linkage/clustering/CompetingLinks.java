package org.bringback.linkage.clustering;

import java.util.List;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * How probable links are where the right file holds everything once: a left row is one of its partners there or, with
 * odds of one, none of them, so what speaks for one partner speaks against the others.
 */
final class CompetingLinks {

    private CompetingLinks() {}

    /**
     * The probability of each link.
     *
     * @param links those of a left row side by side
     */
    static double[] probabilities(List<Link> links) {
        double[] probabilities = new double[links.size()];
        int from = 0;
        while (from < probabilities.length) {
            int to = from + 1;
            while (to < probabilities.length
                    && links.get(to).left() == links.get(from).left()) {
                to++;
            }
            compete(links, from, to, probabilities);
            from = to;
        }
        return probabilities;
    }

    private static void compete(List<Link> links, int from, int to, double[] probabilities) {
        if (to - from == 1) {
            probabilities[from] = MatchWeights.probability(links.get(from).weight());
            return;
        }
        double max = 0;
        for (int link = from; link < to; link++) {
            max = Math.max(max, links.get(link).weight());
        }
        double all = StrictMath.pow(2, -max);
        for (int link = from; link < to; link++) {
            probabilities[link] = StrictMath.pow(2, links.get(link).weight() - max);
            all += probabilities[link];
        }
        for (int link = from; link < to; link++) {
            probabilities[link] /= all;
        }
    }
}
