package org.bringback.linkage.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.scoring.AgreementDiscount;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.ParameterEstimate;

/**
 * Expectation maximisation over counted patterns. What chance does is known from random pairs and is not estimated;
 * only m and the prior are. Three things keep the estimate from settling on another class than "the same" (households
 * and namesakes agree a lot too), beside the classes that {@link LatentClassSearch} finds:
 * <ul>
 *   <li>the usual shares of each level count as evidence, as twenty pairs would: in large files, what is found prevails;
 *   <li>a level never weighs more than a better one of its field: the shares of levels in the wrong order are pooled;
 *   <li>there cannot be more matches than the files allow.
 * </ul>
 */
final class ExpectationMaximisation {
    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-5;
    /** Logarithm of odds below which a pattern adds nothing that could be seen. */
    private static final double NEGLIGIBLE = -25;

    private static final double PSEUDO_COUNT = 20;
    private static final double FEW = 5;

    /** A share is never quite zero: what was not seen may yet be. */
    private static final double MIN_PROBABILITY = 1e-6;
    /** Nor is it ever quite one. */
    private static final double MAX_SHARE = 0.99999;

    private final List<ComparisonLevels> levelsByField;
    private final MatchWeightSum sum;
    private final ComparisonVectorCounts vectorCounts;
    private final UProbabilities uProbabilities;
    private final double allPairs;
    private final double maxPrior;
    private List<Association> associations = List.of();
    private AgreementDiscount discount = AgreementDiscount.NONE;

    ExpectationMaximisation(
            List<ComparisonLevels> levelsByField,
            MatchWeightSum sum,
            ComparisonVectorCounts vectorCounts,
            UProbabilities uProbabilities,
            double allPairs,
            double maxMatches) {
        this.levelsByField = levelsByField;
        this.sum = sum;
        this.vectorCounts = vectorCounts;
        this.uProbabilities = uProbabilities;
        this.allPairs = allPairs;
        this.maxPrior = Math.min(0.5, maxMatches / allPairs);
    }

    /** From here on these classes of pairs that agree in much and are not the same are looked for as well. */
    void setAssociations(List<Association> found) {
        associations = found;
    }

    /** From here on two fields that agree together by more than their chances weigh less. */
    void setDiscount(AgreementDiscount found) {
        discount = found;
    }

    /**
     * The likelihood of an estimate against a chance that both of two have in common, its associations' pairs not counted as
     * strangers as well.
     */
    double explained(ParameterEstimate estimate, double[][] u) {
        double associated = 0;
        for (Association association : estimate.associations()) {
            associated += association.prior() / (1 - association.prior());
        }
        ParameterEstimate beside = new ParameterEstimate(
                estimate.prior(), estimate.associations(), estimate.relativeKinds(), estimate.m(), u, discount, 0);
        return withLogLikelihood(beside).logLikelihood()
                - allPairs * StrictMath.log1p(associated * (1 - estimate.prior()));
    }

    /** By vector, how many of its pairs are taken for the same. */
    double[] matchCounts(ParameterEstimate found) {
        ClassPosteriors odds = new ClassPosteriors(sum, found, logs(found));
        double[] matches = new double[vectorCounts.size()];
        for (int i = 0; i < matches.length; i++) {
            odds.compute(vectorCounts.vectors()[i]);
            matches[i] = odds.maxLogOdds() > NEGLIGIBLE ? vectorCounts.counts()[i] * odds.matchProbability() : 0;
        }
        return matches;
    }

    /** The best explanation that starting points one hundred times apart lead to. */
    ParameterEstimate best(double initialPrior) {
        return IntStream.of(-1, 0, 1)
                .mapToObj(power -> converged(initial(initialPrior * StrictMath.pow(10, power))))
                .reduce((a, b) -> b.logLikelihood() > a.logLikelihood() + 1e-6 ? b : a)
                .orElseThrow();
    }

    /** Goes on from an estimate that was found with another discount, where beginning anew may end at another class. */
    ParameterEstimate from(ParameterEstimate before) {
        return converged(new ParameterEstimate(
                before.prior(),
                before.associations(),
                before.relativeKinds(),
                before.m(),
                before.u(),
                discount,
                Double.NEGATIVE_INFINITY));
    }

    private ParameterEstimate converged(ParameterEstimate start) {
        ParameterEstimate now = start;
        for (int round = 0; round < MAX_ITERATIONS; round++) {
            ParameterEstimate next = step(now);
            boolean converged = Math.abs(next.prior() - now.prior()) <= TOLERANCE * now.prior()
                    && maxChange(next.m(), now.m()) <= TOLERANCE;
            now = next;
            if (converged) {
                break;
            }
        }
        return withLogLikelihood(now);
    }

    ParameterEstimate initial(double startPrior) {
        double prior = Math.min(maxPrior, startPrior);
        double[][] m = initialM();
        double[][] u = unmatched(prior, m);
        return new ParameterEstimate(
                prior,
                associations,
                new RelativeKindCounts(levelsByField, sum).start(prior, u),
                m,
                u,
                discount,
                Double.NEGATIVE_INFINITY);
    }

    /** The usual shares; levels that two fields share by swapping are among them. */
    private double[][] initialM() {
        double[][] m = empty();
        for (int field = 0; field < m.length; field++) {
            List<ComparisonLevel> levels = levelsByField.get(field).levels();
            double sum = levels.stream().mapToDouble(ComparisonLevel::initialM).sum();
            for (int level = 1; level < m[field].length; level++) {
                m[field][level] = levels.get(level - 1).initialM() / sum;
            }
        }
        return m;
    }

    private double[][] empty() {
        return levelsByField.stream()
                .map(fieldLevels -> new double[fieldLevels.size() + 1])
                .toArray(double[][]::new);
    }

    ParameterEstimate step(ParameterEstimate now) {
        double[][] logs = logs(now);
        ClassPosteriors odds = new ClassPosteriors(sum, now, logs);
        double[][] found = empty();
        RelativeKindCounts relativeKinds = new RelativeKindCounts(levelsByField, sum);
        double matches = 0;
        double[][][] associated = new double[now.associations().size()][][];
        Arrays.setAll(associated, number -> empty());
        for (int i = 0; i < vectorCounts.size(); i++) {
            long vector = vectorCounts.vectors()[i];
            double count = vectorCounts.counts()[i];
            odds.compute(vector);
            if (odds.maxLogOdds() > NEGLIGIBLE) {
                matches += count * odds.matchProbability();
                for (int number = 0; number < associated.length; number++) {
                    add(count * odds.associationProbability(number), vector, associated[number]);
                }
                add(count * odds.matchProbability(), vector, found);
                for (int kind = 0; kind < sum.kinds(); kind++) {
                    relativeKinds.add(kind, vector, count * odds.relativeKindProbability(kind));
                }
            }
        }
        double prior = Math.min(maxPrior, Math.max(matches, 0.5) / allPairs);
        double[][] m = shares(found, now.u());
        double[][] u = unmatched(prior, m);
        return new ParameterEstimate(
                prior,
                Arrays.stream(associated).map(one -> association(one, u)).toList(),
                relativeKinds.relativeKinds(allPairs, u),
                m,
                u,
                discount,
                Double.NEGATIVE_INFINITY);
    }

    Association association(double[][] found, double[][] u) {
        double pairs = Arrays.stream(found)
                .mapToDouble(field -> Arrays.stream(field).sum())
                .max()
                .orElse(0);
        return new Association(Math.min(0.5, Math.max(pairs, 0.5) / allPairs), withChance(found, u));
    }

    /** Shares of counted levels; chance counts as evidence, as a few pairs would. */
    static double[][] withChance(double[][] found, double[][] u) {
        double[][] shares = new double[found.length][];
        for (int field = 0; field < shares.length; field++) {
            shares[field] = new double[found[field].length];
            double seen = Arrays.stream(found[field], 1, found[field].length).sum();
            for (int level = 1; level < shares[field].length; level++) {
                double share = (found[field][level] + FEW * u[field][level]) / (seen + FEW);
                shares[field][level] = Math.min(MAX_SHARE, Math.max(MIN_PROBABILITY, share));
            }
        }
        return shares;
    }

    private static void add(double pairs, long vector, double[][] found) {
        for (int field = 0; field < found.length; field++) {
            found[field][PairComparator.level(vector, field)] += pairs;
        }
    }

    /** How well an estimate explains all pairs; those that were not compared are not the same. */
    ParameterEstimate withLogLikelihood(ParameterEstimate estimate) {
        double[][] logs = logs(estimate);
        ClassPosteriors odds = new ClassPosteriors(sum, estimate, logs);
        double likelihood = allPairs * StrictMath.log1p(-estimate.prior());
        for (int i = 0; i < vectorCounts.size(); i++) {
            odds.compute(vectorCounts.vectors()[i]);
            if (odds.maxLogOdds() > NEGLIGIBLE) {
                likelihood += vectorCounts.counts()[i] * odds.logLikelihoodRatio();
            }
        }
        return new ParameterEstimate(
                estimate.prior(),
                estimate.associations(),
                estimate.relativeKinds(),
                estimate.m(),
                estimate.u(),
                discount,
                likelihood);
    }

    private static double[][] logs(ParameterEstimate estimate) {
        return ClassPosteriors.logs(estimate.m(), estimate.u());
    }

    private double[][] shares(double[][] found, double[][] u) {
        double[][] initialM = initialM();
        double[][] m = empty();
        for (int field = 0; field < m.length; field++) {
            double seen = 0;
            for (int level = 1; level < found[field].length; level++) {
                seen += found[field][level];
            }
            for (int level = 1; level < m[field].length; level++) {
                double share = (found[field][level] + PSEUDO_COUNT * initialM[field][level]) / (seen + PSEUDO_COUNT);
                m[field][level] = Math.max(MIN_PROBABILITY, share);
            }
            IsotonicRegression.pool(m[field], u[field], levelsByField.get(field).ordered());
        }
        return m;
    }

    /** Chance as seen among random pairs, less the same pairs that are among these. */
    private double[][] unmatched(double prior, double[][] m) {
        double[][] u = empty();
        for (int field = 0; field < u.length; field++) {
            double sum = 0;
            for (int level = 1; level < u[field].length; level++) {
                double others = (uProbabilities.shares()[field][level] - prior * m[field][level]) / (1 - prior);
                u[field][level] = Math.max(uProbabilities.minShares()[field][level], others);
                sum += u[field][level];
            }
            for (int level = 1; level < u[field].length; level++) {
                u[field][level] /= sum;
            }
        }
        return u;
    }

    private static double maxChange(double[][] a, double[][] b) {
        double largest = 0;
        for (int field = 0; field < a.length; field++) {
            for (int level = 0; level < a[field].length; level++) {
                largest = Math.max(largest, Math.abs(a[field][level] - b[field][level]));
            }
        }
        return largest;
    }
}
