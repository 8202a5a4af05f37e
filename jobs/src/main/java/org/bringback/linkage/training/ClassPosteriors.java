package org.bringback.linkage.training;

import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.ParameterEstimate;

/** For one pattern at a time, how much speaks for each class of pairs against strangers: natural logarithms of odds. */
final class ClassPosteriors {
    private final MatchWeightSum sum;
    private final ParameterEstimate estimate;
    private final double[][] logs;
    private final double[][][] associated;
    private final double[][][] alike;
    private final double[] relativeKinds;
    private final double priorOdds;
    private final double[] associationOdds;
    private final double[] relativeKindOdds;
    private double same;
    private final double[] associations;
    private double maxLogOdds;
    /** Only computed where somebody asks: of most patterns {@link #maxLogOdds} says that nobody need. */
    private double total;

    private boolean totalIsKnown;

    /** @param logs by field and level, the same against strangers */
    ClassPosteriors(MatchWeightSum sum, ParameterEstimate estimate, double[][] logs) {
        this.sum = sum;
        this.estimate = estimate;
        this.logs = logs;
        this.associated = estimate.associations().stream()
                .map(association -> logs(association.shares(), estimate.u()))
                .toArray(double[][][]::new);
        this.associations = new double[associated.length];
        this.relativeKinds = new double[sum.kinds()];
        this.alike = estimate.relativeKinds().stream()
                .map(kind -> logs(kind.alike(), estimate.u()))
                .toArray(double[][][]::new);
        this.priorOdds = odds(estimate.prior());
        this.associationOdds = estimate.associations().stream()
                .mapToDouble(association -> odds(association.prior()))
                .toArray();
        this.relativeKindOdds = estimate.relativeKinds().stream()
                .mapToDouble(kind -> odds(kind.prior()))
                .toArray();
    }

    /** Logarithms of the ratio of two tables of shares, element by element. */
    static double[][] logs(double[][] shares, double[][] u) {
        double[][] logs = new double[shares.length][];
        for (int field = 0; field < shares.length; field++) {
            logs[field] = new double[shares[field].length];
            for (int level = 1; level < logs[field].length; level++) {
                logs[field][level] = StrictMath.log(shares[field][level] / u[field][level]);
            }
        }
        return logs;
    }

    void compute(long vector) {
        double discount = estimate.discount().logOdds(vector);
        same = sum(priorOdds, logs, vector) - discount;
        maxLogOdds = same;
        for (int one = 0; one < associations.length; one++) {
            associations[one] = sum(associationOdds[one], associated[one], vector) - discount;
            maxLogOdds = Math.max(maxLogOdds, associations[one]);
        }
        for (int kind = 0; kind < relativeKinds.length; kind++) {
            relativeKinds[kind] = sum.relativeKindWeight(
                            kind,
                            relativeKindOdds[kind],
                            field -> logs[field][PairComparator.level(vector, field)],
                            (one, field) -> alike[one][field][PairComparator.level(vector, field)])
                    - discount;
            maxLogOdds = Math.max(maxLogOdds, relativeKinds[kind]);
        }
        totalIsKnown = false;
    }

    private static double sum(double prior, double[][] table, long vector) {
        double total = prior;
        for (int field = 0; field < table.length; field++) {
            total += table[field][PairComparator.level(vector, field)];
        }
        return total;
    }

    /** Adds the odds of all classes, strangers among them, as multiples of the most likely one's. */
    private double total() {
        if (!totalIsKnown) {
            double offset = offset();
            total = StrictMath.exp(-offset) + StrictMath.exp(same - offset);
            for (double one : associations) {
                total += StrictMath.exp(one - offset);
            }
            for (double one : relativeKinds) {
                total += StrictMath.exp(one - offset);
            }
            totalIsKnown = true;
        }
        return total;
    }

    private double offset() {
        return Math.max(0, maxLogOdds);
    }

    private static double odds(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /** The most likely class but for strangers. */
    double maxLogOdds() {
        return maxLogOdds;
    }

    /** The probability of the pattern against its probability among strangers. */
    double logLikelihoodRatio() {
        return offset() + StrictMath.log(total());
    }

    double matchProbability() {
        return StrictMath.exp(same - offset()) / total();
    }

    double associationProbability(int number) {
        return StrictMath.exp(associations[number] - offset()) / total();
    }

    double relativeKindProbability(int kind) {
        return StrictMath.exp(relativeKinds[kind] - offset()) / total();
    }
}
