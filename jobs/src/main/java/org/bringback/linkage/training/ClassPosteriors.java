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
    private double same;
    private final double[] associations;
    private double maxLogOdds;
    private double all;

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
        same = sum.matchWeight(odds(estimate.prior()), field -> logs[field][PairComparator.level(vector, field)]);
        double discount = estimate.discount().logOdds(vector);
        same -= discount;
        maxLogOdds = same;
        for (int one = 0; one < associations.length; one++) {
            double[][] table = associated[one];
            double prior = odds(estimate.associations().get(one).prior());
            associations[one] =
                    sum.matchWeight(prior, field -> table[field][PairComparator.level(vector, field)]) - discount;
            maxLogOdds = Math.max(maxLogOdds, associations[one]);
        }
        for (int kind = 0; kind < relativeKinds.length; kind++) {
            relativeKinds[kind] = sum.relativeKindWeight(
                            kind,
                            odds(estimate.relativeKinds().get(kind).prior()),
                            field -> logs[field][PairComparator.level(vector, field)],
                            (one, field) -> alike[one][field][PairComparator.level(vector, field)])
                    - discount;
            maxLogOdds = Math.max(maxLogOdds, relativeKinds[kind]);
        }
        all = all();
    }

    private double all() {
        double offset = Math.max(0, maxLogOdds);
        double total = StrictMath.exp(-offset) + StrictMath.exp(same - offset);
        for (double one : associations) {
            total += StrictMath.exp(one - offset);
        }
        for (double one : relativeKinds) {
            total += StrictMath.exp(one - offset);
        }
        return offset + StrictMath.log(total);
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
        return all;
    }

    double matchProbability() {
        return StrictMath.exp(same - all);
    }

    double associationProbability(int number) {
        return StrictMath.exp(associations[number] - all);
    }

    double relativeKindProbability(int kind) {
        return StrictMath.exp(relativeKinds[kind] - all);
    }
}
