package org.bringback.identity.linkage;

import java.util.List;

/**
 * A run measured against the truth. All true pairs count, those too that blocking never brought together.
 *
 * @param pairs what was decided pair by pair: decision {@code match} against the truth
 * @param clusters the same of all pairs of rows that ended in one cluster
 * @param missedByBlocking true pairs that no blocking rule brings together
 * @param missedByScoring true pairs that were compared and not taken for a match
 * @param inReview pairs left to people, and how many of them are true
 */
public record Evaluation(
        Score pairs,
        Score clusters,
        long missedByBlocking,
        long missedByScoring,
        Band inReview,
        List<Band> calibration) {

    /** The pairs said to be the same with a probability of about 0.95. */
    public Band around95() {
        return calibrationFrom(0.94);
    }

    /** The pairs said to be the same with a probability of about 0.99. */
    public Band around99() {
        return calibrationFrom(0.98);
    }

    private Band calibrationFrom(double from) {
        return calibration.stream()
                .filter(band -> band.from() == from)
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param truePairs pairs that are the same in truth
     * @param found pairs said to be the same
     * @param right those of them that are
     */
    public record Score(long truePairs, long found, long right) {

        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        public double recall() {
            return truePairs == 0 ? 1 : (double) right / truePairs;
        }

        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /**
     * Pairs whose stated probability lies in a range.
     *
     * @param from least probability
     * @param to probability below which they lie, or 1
     * @param stated mean of the stated probabilities
     * @param right those of the pairs that are the same in truth
     */
    public record Band(double from, double to, long pairs, double stated, long right) {

        /** Both taken together. */
        public Band with(Band other) {
            long all = pairs + other.pairs;
            double mean = all == 0 ? 0 : (pairs * stated + other.pairs * other.stated) / all;
            return new Band(from, to, all, mean, right + other.right);
        }

        /** Share that is the same in truth; what {@code stated} should be. */
        public double actual() {
            return pairs == 0 ? 0 : (double) right / pairs;
        }
    }
}
