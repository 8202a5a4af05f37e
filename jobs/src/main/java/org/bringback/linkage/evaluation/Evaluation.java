package org.bringback.linkage.evaluation;

import java.util.List;
import java.util.Map;

/**
 * A run measured against the truth. All true pairs count, those too that blocking never brought together.
 *
 * @param pairs what was decided pair by pair: decision {@code match} against the truth
 * @param clusters the same of all pairs of rows that ended in one cluster
 * @param cubed the clusters again, row by row
 * @param groups what was decided pair by pair, by group of the left row; empty where the truth knows none or there is one file
 * @param missedByBlocking true pairs that no blocking rule brings together
 * @param missedByScoring true pairs that were compared and not taken for a match
 * @param inReview pairs left to people, and how many of them are true
 */
public record Evaluation(
        Score pairs,
        Score clusters,
        Cubed cubed,
        Map<String, Score> groups,
        long missedByBlocking,
        long missedByScoring,
        Band inReview,
        List<Band> calibration) {

    /** Half the odds of 0.95 and of 0.99: where the bands around these begin. */
    static final double FROM_95 = 0.905;

    static final double FROM_99 = 0.98;

    /** The pairs said to be the same with a probability of about 0.95: their odds are half to twice 19 to 1. */
    public Band around95() {
        return calibrationFrom(FROM_95);
    }

    /** The pairs said to be the same with a probability of about 0.99: their odds are half to twice 99 to 1. */
    public Band around99() {
        return calibrationFrom(FROM_99);
    }

    /** All that those who trust the engine rely on: the pairs said to be the same with 0.905 or more. */
    public Band sure() {
        return calibration.stream()
                .filter(band -> band.from() >= FROM_95)
                .reduce(Band::with)
                .orElseThrow();
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

        /** Both taken together. */
        public Score with(Score other) {
            return new Score(truePairs + other.truePairs, found + other.found, right + other.right);
        }

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
     * B-cubed (Bagga and Baldwin, 1998): means over all rows.
     *
     * @param precision share of a row's cluster that is the same thing as the row
     * @param recall share of a row's thing that is in its cluster
     */
    public record Cubed(double precision, double recall) {

        public double f1() {
            double sum = precision + recall;
            return sum == 0 ? 0 : 2 * precision * recall / sum;
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
        private static final double NORMAL_95 = 1.96;

        /** Both taken together. */
        public Band with(Band other) {
            long all = pairs + other.pairs;
            double mean = all == 0 ? 0 : (pairs * stated + other.pairs * other.stated) / all;
            return new Band(Math.min(from, other.from), Math.max(to, other.to), all, mean, right + other.right);
        }

        /** How many pairs should be wrong if what is stated is so. */
        public double wrongExpected() {
            return pairs * (1 - stated);
        }

        public long wrong() {
            return pairs - right;
        }

        /** The least that the true share may be, so many pairs being a sample (Wilson's interval of 95 %). */
        public double lowerBound() {
            return Math.max(0, middle() - reach());
        }

        /** The most that the true share may be. */
        public double upperBound() {
            return Math.min(1, middle() + reach());
        }

        private double middle() {
            return (right + NORMAL_95 * NORMAL_95 / 2) / (pairs + NORMAL_95 * NORMAL_95);
        }

        private double reach() {
            double spread = actual() * (1 - actual()) * pairs + NORMAL_95 * NORMAL_95 / 4;
            return NORMAL_95 * Math.sqrt(spread) / (pairs + NORMAL_95 * NORMAL_95);
        }

        /** Share that is the same in truth; what {@code stated} should be. */
        public double actual() {
            return pairs == 0 ? 0 : (double) right / pairs;
        }
    }
}
