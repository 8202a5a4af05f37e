package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.scoring.AgreementDiscount;
import org.bringback.linkage.scoring.Association;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.ParameterEstimate;
import org.bringback.linkage.scoring.RelativeKindEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probabilities of the classes of a pair against products of plain probabilities. */
class ClassPosteriorsTest {
    private static final RelativeKind TWINS = new RelativeKind("twins", List.of("f0", "f1"), List.of("f2"));
    private static final int FIELDS = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theClassesShareAProbabilityOfOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] m = shares(random);
        double[][] u = shares(random);
        double[][] alike = {{}, {}, shares(random)[0]};
        double twins = random.nextDouble(0.001, 0.1);
        double prior = random.nextDouble(0.001, 0.1);
        ParameterEstimate estimate =
                new ParameterEstimate(prior, List.of(new RelativeKindEstimate(twins, alike)), m, u, 0);
        ClassPosteriors found = new ClassPosteriors(
                new MatchWeightSum(SimulatedPairs.model(FIELDS, List.of(TWINS))), estimate, ClassPosteriors.logs(m, u));
        for (int pattern = 0; pattern < 64; pattern++) {
            int[] levels = {pattern & 3, pattern >> 2 & 3, pattern >> 4 & 3};
            found.compute(levels[0] | (long) levels[1] << 4 | (long) levels[2] << 8);
            double same = prior / (1 - prior);
            double related = twins / (1 - twins);
            for (int field = 0; field < FIELDS; field++) {
                same *= ratio(m, u, field, levels[field]);
                related *= ratio(field == 2 ? alike : m, u, field, levels[field]);
            }
            double all = 1 + same + related;
            assertThat(found.matchProbability()).isCloseTo(same / all, within(1e-12));
            assertThat(found.relativeKindProbability(0)).isCloseTo(related / all, within(1e-12));
            assertThat(found.logLikelihoodRatio()).isCloseTo(Math.log(all), within(1e-12));
            assertThat(found.maxLogOdds()).isCloseTo(Math.log(Math.max(same, related)), within(1e-12));
        }
    }

    @Test
    void aClassFoundByTheEstimationItselfHasSharesOfItsOwn() {
        double[][] m = {{0, 0.5, 0.5}, {0, 0.9, 0.1}};
        double[][] u = {{0, 0.1, 0.9}, {0, 0.2, 0.8}};
        Association families = new Association(0.5, new double[][] {{0, 0.5, 0.5}, {0, 0.2, 0.8}});
        ParameterEstimate estimate = new ParameterEstimate(
                0.2,
                List.of(families),
                List.of(),
                m,
                u,
                new AgreementDiscount(List.of(new AgreementDiscount.Dependence(0, 1, 2))),
                0);
        ClassPosteriors found = new ClassPosteriors(
                new MatchWeightSum(SimulatedPairs.model(2, List.of())), estimate, ClassPosteriors.logs(m, u));
        found.compute(1L | 2L << 4);
        // same 0.25 * 5 / 8, families 1 * 5 * 1: only one of the fields that depend on each other agrees
        assertThat(found.matchProbability()).isCloseTo(0.15625 / 6.15625, within(1e-12));
        assertThat(found.associationProbability(0)).isCloseTo(5 / 6.15625, within(1e-12));
        found.compute(1L | 1L << 4);
        // both agree, which strangers do twice as often as their chances say: same 5.625 / 2, families 5 / 2
        assertThat(found.matchProbability()).isCloseTo(2.8125 / 6.3125, within(1e-12));
        assertThat(found.associationProbability(0)).isCloseTo(2.5 / 6.3125, within(1e-12));
    }

    @Test
    void oddsFarApartNeitherOverflowNorVanish() {
        double[][] m = {{0, 1 - 1e-6, 1e-6}};
        double[][] u = {{0, 1e-300, 1}};
        ParameterEstimate estimate = new ParameterEstimate(1e-9, List.of(), m, u, 0);
        ClassPosteriors found = new ClassPosteriors(
                new MatchWeightSum(SimulatedPairs.model(1, List.of())), estimate, ClassPosteriors.logs(m, u));
        found.compute(1);
        assertThat(found.matchProbability()).isEqualTo(1);
        found.compute(2);
        assertThat(found.matchProbability()).isBetween(1e-16, 2e-15);
    }

    /**
     * Believed beforehand are five pairs: half by chance, half in between. A field that is the very same by chance in
     * less than one pair of ten is left to chance at its first level.
     */
    @Test
    void levelsOfRelativesAreCountedAndTheVerySameIsLeftToChance() {
        List<ComparisonLevels> levels = IntStream.range(0, FIELDS)
                .mapToObj(field -> ComparisonLevels.of("f" + field, SimulatedPairs.LEVELS, false))
                .toList();
        MatchWeightSum sum = new MatchWeightSum(SimulatedPairs.model(FIELDS, List.of(TWINS)));
        RelativeKindCounts counts = new RelativeKindCounts(levels, sum);
        counts.add(0, 2L << 8, 30);
        counts.add(0, 3L << 8, 10);
        double[][] u = {{0, 0.01, 0.02, 0.97}, {0, 0.01, 0.02, 0.97}, {0, 0.01, 0.02, 0.97}};
        RelativeKindEstimate found = counts.relativeKinds(10_000, u).get(0);
        assertThat(found.prior()).isCloseTo(0.004, within(1e-12));
        double close = 30 + 2.5 * (0.02 + 1);
        double different = 10 + 2.5 * (0.97 + 0.97);
        assertThat(found.alike()[2])
                .containsExactly(
                        new double[] {
                            0, 0.01, 0.99 * close / (close + different), 0.99 * different / (close + different)
                        },
                        within(1e-12));
        assertThat(found.alike()[0]).isEmpty();
        assertThat(counts.start(0.125, u).get(0).prior()).isEqualTo(0.125);
    }

    @Test
    void aFieldThatTellsNobodyApartIsCountedAtItsFirstLevelToo() {
        List<ComparisonLevels> levels = IntStream.range(0, FIELDS)
                .mapToObj(field -> ComparisonLevels.of("f" + field, SimulatedPairs.LEVELS, false))
                .toList();
        MatchWeightSum sum = new MatchWeightSum(SimulatedPairs.model(FIELDS, List.of(TWINS)));
        RelativeKindCounts counts = new RelativeKindCounts(levels, sum);
        counts.add(0, 1L << 8, 40);
        double[][] u = {{0, 0.5, 0.1, 0.4}, {0, 0.5, 0.1, 0.4}, {0, 0.5, 0.1, 0.4}};
        double[] shares = counts.relativeKinds(10_000, u).get(0).alike()[2];
        // 40 + 2.5 * (0.5 + 0.5), 2.5 * (0.1 + 1), 2.5 * (0.4 + 0.4)
        double all = 42.5 + 2.75 + 2;
        assertThat(shares).containsExactly(new double[] {0, 42.5 / all, 2.75 / all, 2 / all}, within(1e-12));
    }

    private static double ratio(double[][] shares, double[][] u, int field, int level) {
        return level == 0 ? 1 : shares[field][level] / u[field][level];
    }

    private static double[][] shares(SplittableRandom random) {
        double[][] shares = new double[FIELDS][4];
        for (double[] field : shares) {
            double sum = 0;
            for (int level = 1; level <= 3; level++) {
                field[level] = random.nextDouble(0.01, 1);
                sum += field[level];
            }
            for (int level = 1; level <= 3; level++) {
                field[level] /= sum;
            }
        }
        return shares;
    }
}
