package org.bringback.linkage.clustering;

/**
 * What speaks for two clusters being one.
 *
 * @param sum of the weights of the pairs between them
 * @param best weight of a pair
 * @param pairs that can be compared
 */
record Evidence(double sum, double best, long pairs) {
    /**
     * Half-way between single and average linkage: the mean lets one odd link not join two groups that otherwise
     * contradict each other, the best pair lets a row with little in it belong where one other row knows it.
     */
    private static final double SINGLE_LINKAGE_SHARE = 0.5;

    static Evidence between(int[] one, int[] other, PairWeights weights) {
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        long pairs = 0;
        for (int left : one) {
            for (int right : other) {
                double weight = weights.weight(left, right);
                if (!Double.isNaN(weight)) {
                    sum += weight;
                    best = Math.max(best, weight);
                    pairs++;
                }
            }
        }
        return new Evidence(sum, best, pairs);
    }

    /** That of a cluster and two others taken together. */
    Evidence plus(Evidence other) {
        return new Evidence(sum + other.sum, Math.max(best, other.best), pairs + other.pairs);
    }

    /** The mean weight drawn half-way to the best one. */
    double weight() {
        return pairs == 0
                ? Double.NEGATIVE_INFINITY
                : SINGLE_LINKAGE_SHARE * best + (1 - SINGLE_LINKAGE_SHARE) * sum / pairs;
    }
}
