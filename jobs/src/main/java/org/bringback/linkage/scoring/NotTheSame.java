package org.bringback.linkage.scoring;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.TrainedAssociation;
import org.bringback.linkage.model.TrainedParameters;

/**
 * What training found about pairs that are not the same beyond the chances of single fields: fields that depend on each
 * other, and classes of pairs that agree in much. A model that names relatives has neither.
 */
final class NotTheSame {
    /** Of a level that the model says nothing of. */
    private static final double MIN_SHARE = 1e-6;

    private static final double LN_2 = StrictMath.log(2);

    private final AgreementDiscount discount;
    private final double[] priors;
    /** By class, field and level: weights (base 2) against strangers, and at the first level against the same. */
    private final double[][][] weights;

    private NotTheSame(AgreementDiscount discount, double[] priors, double[][][] weights) {
        this.discount = discount;
        this.priors = priors;
        this.weights = weights;
    }

    static NotTheSame of(ParameterEstimate estimate) {
        double[] priors = estimate.associations().stream()
                .mapToDouble(association -> MatchWeights.weightOf(association.prior()))
                .toArray();
        double[][][] weights = estimate.associations().stream()
                .map(association -> weights(association.shares(), estimate.m(), estimate.u()))
                .toArray(double[][][]::new);
        return new NotTheSame(estimate.discount(), priors, weights);
    }

    /** As a trained model has it. */
    static NotTheSame of(LinkageInput input, TrainedParameters trained) {
        double[][] m = table(input, field -> trained.fields().get(field).levels(), LevelProbabilities::m);
        double[][] u = table(input, field -> trained.fields().get(field).levels(), LevelProbabilities::u);
        List<AgreementDiscount.Dependence> dependences = trained.dependent().stream()
                .map(pair -> new AgreementDiscount.Dependence(
                        input.model().indexOf(pair.fields().get(0)),
                        input.model().indexOf(pair.fields().get(1)),
                        pair.times()))
                .toList();
        double[] priors = trained.associations().stream()
                .mapToDouble(association -> MatchWeights.weightOf(association.prior()))
                .toArray();
        double[][][] weights = trained.associations().stream()
                .map(association -> weights(shares(input, association), m, u))
                .toArray(double[][][]::new);
        return new NotTheSame(new AgreementDiscount(dependences), priors, weights);
    }

    private static double[][] table(
            LinkageInput input,
            IntFunction<List<LevelProbabilities>> levels,
            ToDoubleFunction<LevelProbabilities> share) {
        return IntStream.range(0, input.levelsByField().size())
                .mapToObj(field -> DoubleStream.concat(
                                DoubleStream.of(0), levels.apply(field).stream().mapToDouble(share))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] shares(LinkageInput input, TrainedAssociation association) {
        double[][] shares = new double[association.shares().size()][];
        for (int field = 0; field < shares.length; field++) {
            ComparisonLevels levels = input.levelsByField().get(field);
            shares[field] = new double[levels.size() + 1];
            for (int level = 1; level < shares[field].length; level++) {
                shares[field][level] = association.shares().get(field).getOrDefault(levels.name(level), MIN_SHARE);
            }
        }
        return shares;
    }

    private static double[][] weights(double[][] shares, double[][] m, double[][] u) {
        double[][] weights = new double[shares.length][];
        for (int field = 0; field < shares.length; field++) {
            weights[field] = new double[shares[field].length];
            for (int level = 1; level < shares[field].length; level++) {
                double beside = level == 1 ? m[field][1] : u[field][level];
                weights[field][level] = StrictMath.log(shares[field][level] / beside) / LN_2;
            }
        }
        return weights;
    }

    /** The weight of a field at its first level for the same. */
    @FunctionalInterface
    interface SameWeight {
        double weight(int field);
    }

    /** How much more (base 2) all that is not the same explains a pair than independent strangers do; never below 0. */
    double weight(long vector, SameWeight same) {
        double strangers = discount.logOdds(vector);
        double max = strangers;
        double[] classes = new double[priors.length];
        for (int one = 0; one < classes.length; one++) {
            double sum = priors[one];
            for (int field = 0; field < weights[one].length; field++) {
                int level = PairComparator.level(vector, field);
                // a rare value that is shared says as much of a family as of one person
                sum += level == 0 ? 0 : weights[one][field][level] + (level == 1 ? same.weight(field) : 0);
            }
            classes[one] = sum * LN_2;
            max = Math.max(max, classes[one]);
        }
        double all = StrictMath.exp(strangers - max);
        for (double one : classes) {
            all += StrictMath.exp(one - max);
        }
        return (max + StrictMath.log(all)) / LN_2;
    }
}
