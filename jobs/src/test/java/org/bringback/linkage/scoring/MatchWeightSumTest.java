package org.bringback.linkage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.RelativeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of weights, and the most that what is not compared yet can add to them. */
class MatchWeightSumTest {
    private static final RelativeKind KIND = new RelativeKind("kin", List.of("a", "b"), List.of("c"));

    @ParameterizedTest(name = "{0} + {1} + {2} + {3} among relatives of {4} and {5}: {6}")
    @CsvFileSource(resources = "relative-kinds.csv", numLinesToSkip = 1)
    void whatRelativesWouldShareIsTakenBack(
            double prior, double first, double second, double third, double kindPrior, double alike, double weight) {
        double[] fields = {first, second, third};
        MatchWeightSum sum = new MatchWeightSum(model(List.of(KIND)));
        double[] priors = sum.perKind(kind -> kindPrior);
        assertThat(sum.weight(prior, priors, field -> fields[field], (kind, field) -> alike))
                .isCloseTo(weight, within(1e-9));
        assertThat(sum.matchWeight(prior, field -> fields[field])).isEqualTo(prior + first + second + third);
        assertThat(sum.relativeKindWeight(0, kindPrior, field -> fields[field], (kind, field) -> alike))
                .isEqualTo(kindPrior + first + second + alike);
    }

    @Test
    void kindsKnowTheirFieldsByNumber() {
        RelativeKind other = new RelativeKind("other", List.of("c"), List.of("b", "a"));
        MatchWeightSum sum = new MatchWeightSum(model(List.of(KIND, other)));
        assertThat(sum.kinds()).isEqualTo(2);
        assertThat(sum.special(0)).containsExactly(2);
        assertThat(sum.special(1)).containsExactly(1, 0);
        assertThat(sum.perKind(kind -> kind + 0.5)).containsExactly(0.5, 1.5);
    }

    @Test
    void withoutRelativesAWeightIsASumInWholeNumbers() {
        MatchWeightSum sum = new MatchWeightSum(model(List.of()));
        assertThat(sum.weight(-20, new double[0], field -> field * 4, (kind, field) -> 0))
                .isEqualTo(-8);
    }

    @Test
    void aMissingFieldWeighsNothingAndALevelTheLogarithmOfItsRatio() {
        double[][] m = {{0, 0.75, 0.25}};
        double[][] u = {{0, 0.1875, 0.5}};
        ParameterEstimate estimate = new ParameterEstimate(0.5, List.of(), m, u, 0);
        assertThat(estimate.weight(0, 0)).isZero();
        assertThat(estimate.weight(0, 1)).isCloseTo(2, within(1e-12));
        assertThat(estimate.weight(0, 2)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void relativesWeighTheirSharesAgainstChance() {
        double[][] alike = {{0, 0.5, 0.25, 0.25}, {}};
        double[][] u = {{0, 0.0625, 0.25, 0.5}, {0, 0.5, 0.5}};
        double[][] weights = RelativeKindWeights.of(alike, u);
        assertThat(weights[0]).containsExactly(new double[] {0, 3, 0, -1}, within(1e-12));
        assertThat(weights[1]).isEmpty();
    }

    /** Levels of random weights, among them a swappable field: no level can weigh more than the bound. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theMostAFieldCanAddIsItsHeaviestLevelThatIsLeft(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int ordered = 2 + random.nextInt(5);
        List<ComparisonLevel> own = IntStream.range(0, ordered)
                .mapToObj(level -> new ComparisonLevel("l" + level, 1.0 / ordered))
                .toList();
        ComparisonLevels levels = ComparisonLevels.of("f", own, seed % 2 == 0);
        double[] weights = new double[levels.size() + 1];
        for (int level = 1; level < weights.length; level++) {
            weights[level] = random.nextDouble(-10, 10);
        }
        MaxMatchWeights bounds = new MaxMatchWeights(new double[][] {weights}, List.of(levels));
        double different = IntStream.rangeClosed(2, ordered)
                .mapToDouble(level -> weights[level])
                .max()
                .orElseThrow();
        double any = IntStream.range(0, weights.length)
                .filter(level -> level != 1)
                .mapToDouble(level -> weights[level])
                .max()
                .orElseThrow();
        assertThat(bounds.maxWeight(0, PairComparator.DIFFERENT)).isEqualTo(different);
        assertThat(bounds.maxWeight(0, PairComparator.MAYBE_SWAPPED)).isEqualTo(any);
        for (int level = 0; level < weights.length; level++) {
            assertThat(bounds.maxWeight(0, level)).isEqualTo(weights[level]);
        }
        assertThat(bounds.maxLoss(0)).isEqualTo(different - weights[ordered]).isNotNegative();
    }

    private static LinkageModel model(List<RelativeKind> relatives) {
        return new LinkageModel(
                "m",
                1,
                Optional.empty(),
                List.of("a", "b", "c").stream()
                        .map(name -> new ComparisonField(name, List.of(name), "name", false))
                        .toList(),
                List.of(),
                relatives,
                List.of(),
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                Optional.empty());
    }
}
