package org.bringback.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.clustering.LinkageOutcome;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes of random rows, whose figures are counted again by going through all pairs of rows one by one. */
class EvaluatorTest {

    /** A pair of rows, and what a look at the rows alone says of it. */
    private record Pair(int left, int right, boolean same, boolean together, boolean broughtTogether) {}

    /** One random input with its outcome, its evaluation and all of its pairs. */
    private record Trial(LinkageOutcome outcome, GroundTruth truth, Evaluation evaluation, List<Pair> pairs) {

        long count(Predicate<Pair> wanted) {
            return pairs.stream().filter(wanted).count();
        }

        boolean same(DecidedPair pair) {
            return truth.left()[pair.left()] == truth.right()[pair.right()];
        }
    }

    @ParameterizedTest(name = "{0} rows, {1} things, one file: {2}")
    @CsvSource({"40, 12, true", "60, 40, true", "30, 4, false", "50, 30, false", "2, 1, true", "1, 1, false"})
    void theFiguresAreThoseOfAllPairsOneByOne(int rows, int things, boolean within) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Trial trial = trial(rows, things, within, new Random(seed));
            assertPairsAndClusters(trial);
            assertMissed(trial);
            int[] clusters = IntStream.range(0, trial.outcome().clusters().rows())
                    .map(trial.outcome().clusters()::clusterOf)
                    .toArray();
            int[] ofRows = within
                    ? trial.truth().left()
                    : IntStream.concat(
                                    Arrays.stream(trial.truth().left()),
                                    Arrays.stream(trial.truth().right()))
                            .toArray();
            assertCubed(trial, ofRows, clusters);
            assertBands(trial);
        }
    }

    private static void assertPairsAndClusters(Trial trial) {
        Evaluation evaluation = trial.evaluation();
        long same = trial.count(Pair::same);
        long together = trial.count(Pair::together);
        long both = trial.count(pair -> pair.same() && pair.together());
        assertThat(evaluation.clusters()).isEqualTo(new Evaluation.Score(same, together, both));
        assertThat(evaluation.clusters().f1()).isCloseTo(f1(same, together, both), within(1e-12));
        long found = trial.outcome().pairs().stream().filter(DecidedPair::match).count();
        long right = trial.outcome().pairs().stream()
                .filter(pair -> pair.match() && trial.same(pair))
                .count();
        assertThat(evaluation.pairs()).isEqualTo(new Evaluation.Score(same, found, right));
        assertThat(evaluation.pairs().f1()).isCloseTo(f1(same, found, right), within(1e-12));
    }

    /** By true positives, false positives and false negatives, not by way of precision and recall. */
    private static double f1(long same, long found, long right) {
        long wrong = found - right;
        long missed = same - right;
        if (same == 0 || found == 0) {
            return same == found ? 1 : 0;
        }
        return 2.0 * right / (2 * right + wrong + missed);
    }

    /** Row by row over both files, as the measure is defined. */
    private static void assertCubed(Trial trial, int[] things, int[] clusters) {
        double precision = 0;
        double recall = 0;
        for (int row = 0; row < things.length; row++) {
            int thing = things[row];
            int cluster = clusters[row];
            long both = IntStream.range(0, things.length)
                    .filter(other -> things[other] == thing && clusters[other] == cluster)
                    .count();
            precision += (double) both
                    / Arrays.stream(clusters).filter(other -> other == cluster).count();
            recall += (double) both
                    / Arrays.stream(things).filter(other -> other == thing).count();
        }
        assertThat(trial.evaluation().cubed().precision()).isCloseTo(precision / things.length, within(1e-9));
        assertThat(trial.evaluation().cubed().recall()).isCloseTo(recall / things.length, within(1e-9));
    }

    private static void assertMissed(Trial trial) {
        long apart = trial.count(pair -> pair.same() && !pair.broughtTogether());
        assertThat(trial.evaluation().missedByBlocking()).isEqualTo(apart);
        long notTaken = trial.count(pair -> pair.same()
                && pair.broughtTogether()
                && trial.outcome().pairs().stream()
                        .noneMatch(decided ->
                                decided.match() && decided.left() == pair.left() && decided.right() == pair.right()));
        assertThat(trial.evaluation().missedByScoring()).isEqualTo(notTaken);
    }

    private static void assertBands(Trial trial) {
        List<DecidedPair> pairs = trial.outcome().pairs();
        assertBand(trial, trial.evaluation().inReview(), pair -> !pair.match());
        long banded = 0;
        for (Evaluation.Band band : trial.evaluation().calibration()) {
            assertBand(
                    trial,
                    band,
                    pair -> pair.probability() >= band.from() && (band.to() == 1 || pair.probability() < band.to()));
            banded += band.pairs();
        }
        assertThat(banded).as("every pair is in one band").isEqualTo(pairs.size());
    }

    private static void assertBand(Trial trial, Evaluation.Band band, Predicate<DecidedPair> wanted) {
        List<DecidedPair> pairs =
                trial.outcome().pairs().stream().filter(wanted).toList();
        double sum = 0;
        long right = 0;
        for (DecidedPair pair : pairs) {
            sum += pair.probability();
            right += trial.same(pair) ? 1 : 0;
        }
        assertThat(band.pairs()).isEqualTo(pairs.size());
        assertThat(band.right()).isEqualTo(right);
        assertThat(band.stated() * pairs.size()).isCloseTo(sum, within(1e-9));
    }

    private static Trial trial(int rows, int things, boolean within, Random random) throws IOException {
        int[] left = random.ints(rows, 0, things).toArray();
        int[] right = within ? left : random.ints(rows + 3, 0, things).toArray();
        List<List<String>> leftRows = EvaluationInput.rowsOfThings(left, random);
        List<List<String>> rightRows = within ? leftRows : EvaluationInput.rowsOfThings(right, random);
        try (Workers workers = new Workers(1)) {
            LinkageInput input =
                    EvaluationInput.of(leftRows, within ? Optional.empty() : Optional.of(rightRows), workers);
            MatchWeights weights =
                    MatchWeights.of(input, input.model().trained().orElseThrow());
            LinkageOutcome outcome = LinkageOutcome.of(input, weights, workers);
            GroundTruth truth = new GroundTruth(left, right);
            List<Pair> pairs = new ArrayList<>();
            for (int one = 0; one < left.length; one++) {
                for (int other = within ? one + 1 : 0; other < right.length; other++) {
                    pairs.add(new Pair(
                            one,
                            other,
                            left[one] == right[other],
                            outcome.clusters().clusterOf(one)
                                    == outcome.clusters().clusterOfRight(other),
                            shareAKey(leftRows.get(one), rightRows.get(other))));
                }
            }
            return new Trial(outcome, truth, new Evaluator(input, truth, outcome).evaluate(), pairs);
        }
    }

    /** The rules of the model: rows that have a or b in common are compared. */
    private static boolean shareAKey(List<String> one, List<String> other) {
        return shares(one.get(1), other.get(1)) || shares(one.get(2), other.get(2));
    }

    private static boolean shares(String one, String other) {
        return !one.isEmpty() && Objects.equals(one, other);
    }
}
