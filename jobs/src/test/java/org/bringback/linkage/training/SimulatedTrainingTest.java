package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.ParameterEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is estimated of drawn pairs against the shares they were drawn from, and against a plainer estimation. */
class SimulatedTrainingTest {
    private static final int SAME = 3_000;
    private static final int STRANGERS = 150_000;
    private static final double ALL_PAIRS = 2_000_000;
    private static final double[][] M = {
        {0, 0.7, 0.2, 0.1}, {0, 0.85, 0.1, 0.05}, {0, 0.6, 0.3, 0.1}, {0, 0.9, 0.05, 0.05}, {0, 0.75, 0.2, 0.05}
    };
    private static final double[][] U = {
        {0, 0.01, 0.02, 0.97},
        {0, 0.005, 0.015, 0.98},
        {0, 0.02, 0.05, 0.93},
        {0, 0.001, 0.02, 0.979},
        {0, 0.1, 0.1, 0.8}
    };

    /** All pairs are looked at; what chance does is what all of them show, the same among them. */
    @ParameterizedTest(name = "seed {0}, {1} of the cells missing")
    @CsvSource({"1, 0", "2, 0", "3, 0.1", "4, 0.1", "5, 0.2", "6, 0.2"})
    void theSharesThatPairsWereDrawnFromAreFoundAgain(long seed, double missing) {
        long[] vectors = new SimulatedPairs(seed, missing).draw(SAME, M, STRANGERS, U);
        double prior = (double) SAME / vectors.length;
        ParameterEstimate found = SimulatedPairs.estimation(
                        SimulatedPairs.counted(vectors), mixed(prior), vectors.length)
                .best(prior / 3);
        // four standard errors of a count, and of a share among as many pairs as show the field
        double countError = 4 * Math.sqrt(SAME) / vectors.length;
        assertThat(found.prior()).isCloseTo(prior, within(countError));
        double seen = SAME * (1 - missing);
        for (int field = 0; field < M.length; field++) {
            for (int level = 1; level <= 3; level++) {
                double m = M[field][level];
                double usual = SimulatedPairs.LEVELS.get(level - 1).initialM();
                double bias = 20 / (seen + 20) * Math.abs(m - usual);
                double error = 4 * Math.sqrt(m * (1 - m) / seen) + bias;
                assertThat(found.m()[field][level])
                        .as("m of " + field + ", " + level)
                        .isCloseTo(m, within(error));
                assertThat(found.u()[field][level])
                        .as("u of " + field + ", " + level)
                        .isCloseTo(U[field][level], within(countError + prior * error));
            }
        }
    }

    private static double[][] mixed(double prior) {
        double[][] mixed = new double[M.length][4];
        for (int field = 0; field < mixed.length; field++) {
            for (int level = 1; level <= 3; level++) {
                mixed[field][level] = prior * M[field][level] + (1 - prior) * U[field][level];
            }
        }
        return mixed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsOfVectorsTeachWhatTheVectorsOneByOneDo(long seed) {
        long[] vectors = new SimulatedPairs(seed, 0.1).draw(500, M, 20_000, U);
        ParameterEstimate ofCounts = estimate(SimulatedPairs.counted(vectors), U);
        long[] shuffled = shuffled(vectors, seed);
        double[] ones = new double[shuffled.length];
        Arrays.fill(ones, 1);
        ParameterEstimate ofRows = estimate(new ComparisonVectorCounts(shuffled, ones), U);
        assertSame(ofRows, ofCounts, 1e-9);
        assertThat(ofRows.logLikelihood()).isCloseTo(ofCounts.logLikelihood(), Percentage.withPercentage(1e-7));
    }

    @Test
    void everySoManyPairsStandForAllOfThem() {
        long[] vectors = new SimulatedPairs(9, 0).draw(500, M, 20_000, U);
        long[] threefold = IntStream.range(0, 3 * vectors.length)
                .mapToLong(pair -> vectors[pair / 3])
                .toArray();
        assertSame(
                estimate(SimulatedPairs.counted(vectors).times(3), U),
                estimate(SimulatedPairs.counted(threefold), U),
                1e-9);
    }

    /**
     * What is raised is the likelihood and, as much as twenty pairs count, the usual shares. The shares of strangers
     * follow from the others; they move by the few same among all pairs, which may cost what rounding does.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noRoundExplainsThePairsWorseThanTheOneBefore(long seed) {
        long[] vectors = new SimulatedPairs(seed, 0.1).draw(400, M, 30_000, U);
        ExpectationMaximisation estimation = SimulatedPairs.estimation(SimulatedPairs.counted(vectors), U, 1e9);
        ParameterEstimate now = estimation.initial(1e-7);
        double before = explained(estimation, now);
        double first = before;
        for (int round = 0; round < 60; round++) {
            now = estimation.step(now);
            double after = explained(estimation, now);
            assertThat(after).as("round " + round).isGreaterThan(before - 1e-6);
            before = after;
        }
        assertThat(before).isGreaterThan(first + 100);
    }

    private static double explained(ExpectationMaximisation estimation, ParameterEstimate estimate) {
        double explained = estimation.withLogLikelihood(estimate).logLikelihood();
        for (double[] shares : estimate.m()) {
            for (int level = 1; level <= 3; level++) {
                explained += 20 * SimulatedPairs.LEVELS.get(level - 1).initialM() * Math.log(shares[level]);
            }
        }
        return explained;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLikelihoodIsThatOfTheMixtureWrittenOut(long seed) {
        long[] vectors = new SimulatedPairs(seed, 0.1).draw(100, M, 3_000, U);
        ExpectationMaximisation estimation = SimulatedPairs.estimation(SimulatedPairs.counted(vectors), U, ALL_PAIRS);
        ParameterEstimate estimate = new ParameterEstimate(1e-4, List.of(), M, U, 0);
        double expected = (ALL_PAIRS - vectors.length) * Math.log(1 - 1e-4);
        for (long vector : vectors) {
            double same = 1e-4 * PlainEstimation.probability(vector, M);
            double strangers = (1 - 1e-4) * PlainEstimation.probability(vector, U);
            // the likelihood is told against strangers
            expected += Math.log((same + strangers) / PlainEstimation.probability(vector, U));
        }
        double found = estimation.withLogLikelihood(estimate).logLikelihood();
        // odds below e^-25 are left out
        assertThat(found).isCloseTo(expected, within(vectors.length * 1e-10 + 1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anEstimationWithoutShortcutsFindsTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] m = new double[4][];
        double[][] u = new double[4][];
        for (int field = 0; field < m.length; field++) {
            double exact = random.nextDouble(0.6, 0.9);
            double chance = random.nextDouble(0.005, 0.05);
            m[field] = new double[] {0, exact, (1 - exact) * 0.6, (1 - exact) * 0.4};
            u[field] = new double[] {0, chance, 2 * chance, 1 - 3 * chance};
        }
        long[] vectors = new SimulatedPairs(seed, 0.05).draw(300, m, 10_000, u);
        ExpectationMaximisation estimation = SimulatedPairs.estimation(SimulatedPairs.counted(vectors), u, ALL_PAIRS);
        PlainEstimation plain = new PlainEstimation(vectors, u, ALL_PAIRS, 1e-4);
        ParameterEstimate now = estimation.initial(1e-4);
        for (int round = 0; round < 25; round++) {
            now = estimation.step(now);
            plain.step();
            assertThat(now.prior()).isCloseTo(plain.prior, Percentage.withPercentage(1e-4));
            for (int field = 0; field < m.length; field++) {
                assertThat(now.m()[field]).containsExactly(plain.m[field], within(1e-7));
                assertThat(now.u()[field]).containsExactly(plain.u[field], within(1e-7));
            }
        }
    }

    @Test
    void thereAreNoMoreSamePairsThanTheFilesAllow() {
        long[] vectors = new SimulatedPairs(5, 0).draw(5_000, M, 5_000, U);
        ExpectationMaximisation limited = new ExpectationMaximisation(
                IntStream.range(0, U.length)
                        .mapToObj(field -> ComparisonLevels.of("f" + field, SimulatedPairs.LEVELS, false))
                        .toList(),
                new MatchWeightSum(SimulatedPairs.model(U.length, List.of())),
                SimulatedPairs.counted(vectors),
                new UProbabilities(U, new double[U.length][4]),
                1_000_000,
                1_000);
        assertThat(limited.best(1e-3).prior()).isEqualTo(1_000 / 1e6);
    }

    private static ParameterEstimate estimate(ComparisonVectorCounts counts, double[][] u) {
        return SimulatedPairs.estimation(counts, u, ALL_PAIRS).best(1e-3);
    }

    private static void assertSame(ParameterEstimate one, ParameterEstimate other, double tolerance) {
        assertThat(one.prior()).isCloseTo(other.prior(), Percentage.withPercentage(tolerance * 100));
        for (int field = 0; field < one.m().length; field++) {
            assertThat(one.m()[field]).containsExactly(other.m()[field], within(tolerance));
            assertThat(one.u()[field]).containsExactly(other.u()[field], within(tolerance));
        }
    }

    private static long[] shuffled(long[] vectors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] shuffled = vectors.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    /** Rounds of the estimation over single pairs, in probabilities instead of logarithms. */
    private static final class PlainEstimation {
        private static final double BELIEVED_PAIRS = 20;

        private final long[] vectors;
        private final double[][] chance;
        private final double allPairs;
        double prior;
        double[][] m;
        double[][] u;

        PlainEstimation(long[] vectors, double[][] chance, double allPairs, double prior) {
            this.vectors = vectors;
            this.chance = chance;
            this.allPairs = allPairs;
            this.prior = prior;
            this.m = new double[chance.length][];
            Arrays.setAll(m, field -> new double[] {0, 0.8, 0.1, 0.1});
            this.u = strangers();
        }

        static double probability(long vector, double[][] shares) {
            double probability = 1;
            for (int field = 0; field < shares.length; field++) {
                int level = (int) (vector >>> 4 * field & 15);
                probability *= level == 0 ? 1 : shares[field][level];
            }
            return probability;
        }

        void step() {
            double[][] found = new double[m.length][4];
            double same = 0;
            for (long vector : vectors) {
                double one = prior * probability(vector, m);
                double odds = one / (one + (1 - prior) * probability(vector, u));
                same += odds;
                for (int field = 0; field < m.length; field++) {
                    found[field][(int) (vector >>> 4 * field & 15)] += odds;
                }
            }
            prior = same / allPairs;
            for (int field = 0; field < m.length; field++) {
                double seen = found[field][1] + found[field][2] + found[field][3] + BELIEVED_PAIRS;
                double[] usual = {0, 0.8, 0.1, 0.1};
                for (int level = 1; level <= 3; level++) {
                    m[field][level] = (found[field][level] + BELIEVED_PAIRS * usual[level]) / seen;
                }
            }
            u = strangers();
        }

        private double[][] strangers() {
            double[][] strangers = new double[chance.length][4];
            for (int field = 0; field < chance.length; field++) {
                for (int level = 1; level <= 3; level++) {
                    strangers[field][level] = (chance[field][level] - prior * m[field][level]) / (1 - prior);
                }
            }
            return strangers;
        }
    }
}
