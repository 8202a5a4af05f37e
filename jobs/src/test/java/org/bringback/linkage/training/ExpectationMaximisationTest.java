package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.linkage.scoring.ParameterEstimate;
import org.bringback.linkage.scoring.RelativeKindEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs whose classes are known, shown to the estimation as counts of patterns only. */
class ExpectationMaximisationTest {
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.8),
            new ComparisonLevel("close", 0.1),
            new ComparisonLevel("different", 0.1));
    private static final double[] CHANCE = {0, 0.01, 0.02, 0.97};

    @Test
    void knownSharesAreFoundAgain() {
        double[] m = {0, 0.7, 0.2, 0.1};
        ComparisonVectorCounter counts = new ComparisonVectorCounter(null);
        add(counts, 5_000, 5, m);
        add(counts, 2_000_000, 5, CHANCE);
        ParameterEstimate found = estimate(counts.sorted(), 5, 2_005_000);
        assertThat(found.prior() * 2_005_000).isCloseTo(5_000, within(150.0));
        for (int field = 0; field < 5; field++) {
            for (int level = 1; level <= 3; level++) {
                assertThat(found.m()[field][level]).isCloseTo(m[level], within(0.02));
                assertThat(found.u()[field][level]).isCloseTo(CHANCE[level], within(0.01));
            }
        }
    }

    /**
     * Ten times as many pairs of one household as of one person: they agree on three fields of five as persons do.
     * The class that is asked for agrees on all five.
     */
    @Test
    void aLargerClassThatAgreesOnSomeFieldsIsNotTakenForTheSame() {
        double[] same = {0, 0.85, 0.1, 0.05};
        ComparisonVectorCounter counts = new ComparisonVectorCounter(null);
        add(counts, 2_000, 5, same);
        addRelatives(counts, 20_000, 3, same);
        add(counts, 4_000_000, 5, CHANCE);
        ParameterEstimate found = estimate(counts.sorted(), 5, 4_022_000);
        double household = IntStream.range(0, 3)
                        .mapToDouble(f -> found.weight(f, 1))
                        .sum()
                + IntStream.range(3, 5).mapToDouble(f -> found.weight(f, 3)).sum();
        double person =
                IntStream.range(0, 5).mapToDouble(f -> found.weight(f, 1)).sum();
        double prior = MatchWeights.weightOf(found.prior());
        assertThat(prior + person).isPositive();
        assertThat(prior + household).isNegative();
    }

    /**
     * A fifth as many pairs of brothers as of the same: they share six fields of eight, so the class of the same takes them
     * along, in which no field differs more often than not. Their two differences come together.
     */
    @ParameterizedTest(name = "{0} pairs of brothers")
    @ValueSource(ints = {0, 4_000})
    void pairsThatDifferInTwoFieldsAtOnceAreAClassOfTheirOwn(int brothers) {
        double[] same = {0, 0.85, 0.1, 0.05};
        ComparisonVectorCounter counts = new ComparisonVectorCounter(null);
        add(counts, 20_000, 8, same);
        addRelatives(counts, brothers, 6, same);
        add(counts, 4_000_000, 8, CHANCE);
        LatentClassSearch search = search(counts.sorted(), 8, 4_020_000 + brothers, List.of());
        ParameterEstimate taken = search.estimate(1e-3);
        assertThat(taken.prior() * 4_020_000).isCloseTo(20_000 + brothers, within(300.0));
        ParameterEstimate found = search.estimateBesideDiffering(taken, 1e-3, better -> true);
        assertThat(found.prior() * 4_020_000).isCloseTo(20_000, within(300.0));
        assertThat(found.associations()).hasSize(brothers == 0 ? 0 : 1);
    }

    /**
     * A third of the pairs is of a careless writer, who errs in most fields, mostly by a little. Some differ in two at once,
     * and two classes explain them better than one; as more agree than differ in every field, both are the same. Those with
     * the most errors pass for strangers.
     */
    @Test
    void pairsOfACarelessWriterAreNoClassOfOthers() {
        ComparisonVectorCounter counts = new ComparisonVectorCounter(null);
        add(counts, 20_000, 8, new double[] {0, 0.97, 0.02, 0.01});
        add(counts, 10_000, 8, new double[] {0, 0.2, 0.55, 0.25});
        add(counts, 4_000_000, 8, CHANCE);
        LatentClassSearch search = search(counts.sorted(), 8, 4_030_000, List.of());
        ParameterEstimate taken = search.estimate(1e-3);
        ParameterEstimate found = search.estimateBesideDiffering(taken, 1e-3, better -> true);
        assertThat(found.associations()).isEmpty();
        assertThat(found.prior() * 4_030_000).isCloseTo(28_000, within(1_000.0));
    }

    /**
     * Half as many pairs of twins as of the same: they share four fields, their name is close in a quarter, and a
     * number of their own tells them apart. Where that is missing, the odds must be those of the names' shares.
     */
    @Test
    void relativesThatTheModelNamesAreHeldAgainstTheSame() {
        double[] same = {0, 0.85, 0.1, 0.05};
        double[] close = {0, 0.01, 0.24, 0.75};
        RelativeKind twins = new RelativeKind("twins", List.of("f0", "f1", "f2", "f3"), List.of("f4"));
        ComparisonVectorCounter counts = new ComparisonVectorCounter(null);
        add(counts, 4_000, 6, same);
        addTwins(counts, 2_000, same, close);
        add(counts, 4_000_000, 6, CHANCE);
        ParameterEstimate found = estimate(counts.sorted(), 6, 4_006_000, List.of(twins));
        RelativeKindEstimate relativeKinds = found.relativeKinds().get(0);
        assertThat(found.prior() * 4_006_000).isCloseTo(4_000, within(120.0));
        assertThat(relativeKinds.prior() * 4_006_000).isCloseTo(2_000, within(120.0));
        assertThat(relativeKinds.alike()[4][2]).isCloseTo(0.24, within(0.03));
        ClassPosteriors odds = new ClassPosteriors(
                new MatchWeightSum(model(6, List.of(twins))), found, ClassPosteriors.logs(found.m(), found.u()));
        for (int level = 1; level <= 3; level++) {
            odds.compute(1L | 1L << 4 | 1L << 8 | 1L << 12 | (long) level << 16);
            double truth = 4_000 * same[level] / (4_000 * same[level] + 2_000 * close[level]);
            assertThat(odds.matchProbability()).as("level " + level).isCloseTo(truth, within(0.03));
        }
    }

    /** Twins share four fields, then comes the name, then a field in which they agree by chance only. */
    private static void addTwins(ComparisonVectorCounter counts, long pairs, double[] shared, double[] name) {
        for (int level = 1; level <= 3; level++) {
            ComparisonVectorCounter four = new ComparisonVectorCounter(null);
            add(four, Math.round(pairs * name[level]), 4, shared);
            ComparisonVectorCounts vectorCounts = four.sorted();
            for (int i = 0; i < vectorCounts.size(); i++) {
                counts.add(vectorCounts.vectors()[i] | (long) level << 16 | 3L << 20, (long)
                        vectorCounts.counts()[i]);
            }
        }
    }

    @Test
    void aBetterLevelNeverWeighsLess() {
        double[] m = {0, 0.3, 0.6, 0.1};
        double[] u = {0, 0.3, 0.1, 0.6};
        IsotonicRegression.pool(m, u, 3);
        assertThat(m[1] / u[1]).isCloseTo(m[2] / u[2], within(1e-12));
        assertThat(m[1] + m[2]).isCloseTo(0.9, within(1e-12));
    }

    private static void add(ComparisonVectorCounter counts, long pairs, int fields, double[] shares) {
        for (int pattern = 0; pattern < Math.pow(3, fields); pattern++) {
            long vector = 0;
            double share = 1;
            for (int field = 0, rest = pattern; field < fields; field++, rest /= 3) {
                vector |= (rest % 3 + 1L) << 4 * field;
                share *= shares[rest % 3 + 1];
            }
            long count = Math.round(pairs * share);
            if (count > 0) {
                counts.add(vector, count);
            }
        }
    }

    /** Pairs that share so many fields and differ in two more. */
    private static void addRelatives(ComparisonVectorCounter counts, long pairs, int fields, double[] shared) {
        ComparisonVectorCounter some = new ComparisonVectorCounter(null);
        add(some, pairs, fields, shared);
        ComparisonVectorCounts vectorCounts = some.sorted();
        for (int i = 0; i < vectorCounts.size(); i++) {
            counts.add(vectorCounts.vectors()[i] | 3L << 4 * fields | 3L << 4 * fields + 4, (long)
                    vectorCounts.counts()[i]);
        }
    }

    private static ParameterEstimate estimate(ComparisonVectorCounts vectorCounts, int fields, double allPairs) {
        return estimate(vectorCounts, fields, allPairs, List.of());
    }

    private static ParameterEstimate estimate(
            ComparisonVectorCounts vectorCounts, int fields, double allPairs, List<RelativeKind> relatives) {
        return search(vectorCounts, fields, allPairs, relatives).estimate(1e-3);
    }

    private static LatentClassSearch search(
            ComparisonVectorCounts vectorCounts, int fields, double allPairs, List<RelativeKind> relatives) {
        List<ComparisonLevels> levelsByField = IntStream.range(0, fields)
                .mapToObj(field -> ComparisonLevels.of("f" + field, LEVELS, false))
                .toList();
        double[][] shares = IntStream.range(0, fields).mapToObj(f -> CHANCE).toArray(double[][]::new);
        double[][] least = IntStream.range(0, fields)
                .mapToObj(f -> new double[] {0, 1e-6, 1e-6, 1e-6})
                .toArray(double[][]::new);
        MatchWeightSum sum = new MatchWeightSum(model(fields, relatives));
        UProbabilities uProbabilities = new UProbabilities(shares, least);
        ExpectationMaximisation estimation =
                new ExpectationMaximisation(levelsByField, sum, vectorCounts, uProbabilities, allPairs, allPairs);
        return new LatentClassSearch(estimation, levelsByField, vectorCounts, !relatives.isEmpty());
    }

    private static LinkageModel model(int fields, List<RelativeKind> relatives) {
        return new LinkageModel(
                "test",
                1,
                Optional.empty(),
                IntStream.range(0, fields)
                        .mapToObj(field -> new ComparisonField("f" + field, List.of("f" + field), "name", false))
                        .toList(),
                List.of(),
                relatives,
                List.of(),
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                Optional.empty());
    }
}
