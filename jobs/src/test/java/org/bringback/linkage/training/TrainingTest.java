package org.bringback.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.PeopleInput;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.TrainedField;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training on made-up people whose true pairs are known: each left row is the right row of its number, as far as they go. */
class TrainingTest {
    private static final int TRUE_PAIRS = 300;

    private final Workers workers = new Workers(2);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsLearntOfTwoFilesIsHowTheirTruePairsAgree(long seed) {
        LinkageInput input = input(seed, false);
        Training training = Training.of(input, workers);
        // four standard errors of a count, as few pairs are in doubt
        double pairs = training.prior() * input.candidates().allPairs();
        assertThat(pairs).isCloseTo(TRUE_PAIRS, within(4 * Math.sqrt(TRUE_PAIRS)));
        for (TrainedField field : training.trained().fields()) {
            int number = input.model().indexOf(field.field());
            double[] shares = agreementOfTruePairs(input, number);
            double exact = field.levels().get(0).m();
            double bias = 20.0 / TRUE_PAIRS;
            double error = 4 * Math.sqrt(shares[1] * (1 - shares[1]) / TRUE_PAIRS);
            assertThat(exact).as(field.field()).isCloseTo(shares[1], within(error + bias));
        }
    }

    @Test
    void trainedWeightsAreTheLearntOnesButForRounding() {
        LinkageInput input = input(4, false);
        Training training = Training.of(input, workers);
        MatchWeights learnt = training.weights();
        MatchWeights frozen = MatchWeights.of(input, training.trained());
        // five digits a share, and two logarithms a field; values of their own weight are held apart
        assertThat(frozen.prior()).isCloseTo(learnt.prior(), within(2e-4));
        for (int row = 0; row < TRUE_PAIRS; row++) {
            for (int field = 3; field < 5; field++) {
                assertThat(frozen.fieldWeights(row, row).get(field))
                        .isCloseTo(learnt.fieldWeights(row, row).get(field), within(2e-4));
            }
        }
    }

    @Test
    void pairsRatherTheSameThanNotAreCountedForTheValueTheyAgreeOn() {
        LinkageInput input = input(5, true);
        MatchWeights weights = Training.of(input, workers).weights();
        AgreementCounts counts = new AgreementCounts(input, weights);
        float[][] expected = new float[input.values().size()][];
        for (int field = 0; field < expected.length; field++) {
            expected[field] = new float[input.values().get(field).size()];
        }
        int same = 0;
        for (int left = 0; left < input.left().rows(); left++) {
            for (int right = left + 1; right < input.left().rows(); right++) {
                counts.pair(left, right);
                boolean likely = weights.weight(left, right) >= 0;
                same += likely ? 1 : 0;
                for (int field = 0; field < expected.length; field++) {
                    int code = input.left().code(left, field);
                    boolean agrees = code > 0 && code == input.left().code(right, field);
                    expected[field][code] += likely && agrees ? 3 : 0;
                }
            }
        }
        assertThat(same).isBetween(TRUE_PAIRS / 2, TRUE_PAIRS * 2);
        for (int field = 0; field < expected.length; field++) {
            assertThat(counts.matched(field, 3)).containsExactly(expected[field]);
        }
    }

    @Test
    void betweenFilesEachThingOccursOnceAndNoAgreementIsCounted() {
        LinkageInput input = input(5, false);
        MatchWeights weights = Training.of(input, workers).weights();
        AgreementCounts counts = new AgreementCounts(input, weights);
        counts.pair(0, 0);
        assertThat(counts.matched(0, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theNumberOfThreadsChangesNothing(int threads) {
        LinkageInput input = input(6, true);
        TrainedParameters two = Training.of(input, workers).trained();
        try (Workers others = new Workers(threads)) {
            assertThat(Training.of(input, others).trained()).isEqualTo(two);
        }
    }

    @Test
    void aFieldTheFilesTellNothingAboutWeighsNothing() {
        MemoryRecordSource left = left(7);
        List<List<String>> silent = left.rows().stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(3), ""))
                .toList();
        LinkageModel model = PeopleInput.model(List.of(), Optional.empty());
        LinkageInput input = PeopleInput.load(
                model,
                new MemoryRecordSource("left", PeopleInput.COLUMNS, silent),
                Optional.of(right(7, left)),
                workers);
        TrainedField sex = Training.of(input, workers).trained().fields().get(4);
        assertThat(sex.levels()).allMatch(level -> level.m() == level.u());
        assertThat(sex.frequencies()).isEmpty();
        assertThat(sex.rest()).isZero();
    }

    @Test
    void relativesThatTheModelNamesAreTrainedUnderTheirNames() {
        LinkageModel model = PeopleInput.model(List.of(PeopleInput.TWINS, PeopleInput.HOUSEHOLD), Optional.empty());
        MemoryRecordSource left = left(8);
        LinkageInput input = PeopleInput.load(model, left, Optional.of(right(8, left)), workers);
        TrainedParameters trained = Training.of(input, workers).trained();
        assertThat(trained.relatives()).extracting(kind -> kind.name()).containsExactly("twins", "household");
        assertThat(trained.relatives()).allMatch(kind -> kind.prior() > 0 && kind.prior() < 0.5);
        Map<String, Double> given = trained.relatives().get(0).alike().get(0);
        assertThat(given.keySet())
                .containsExactlyElementsOf(trained.fields().get(0).levels().stream()
                        .map(LevelProbabilities::level)
                        .toList());
        assertThat(given.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, Percentage.withPercentage(0.01));
        assertThat(trained.relatives().get(1).alike()).isEmpty();
    }

    private LinkageInput input(long seed, boolean within) {
        LinkageModel model = PeopleInput.model(List.of(), Optional.empty());
        MemoryRecordSource left = left(seed);
        MemoryRecordSource right = right(seed, left);
        List<List<String>> both = new ArrayList<>(left.rows());
        both.addAll(right.rows());
        return within
                ? PeopleInput.load(
                        model, new MemoryRecordSource("both", PeopleInput.COLUMNS, both), Optional.empty(), workers)
                : PeopleInput.load(model, left, Optional.of(right), workers);
    }

    private static MemoryRecordSource left(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < TRUE_PAIRS; row++) {
            rows.add(person(random));
        }
        return new MemoryRecordSource("left", PeopleInput.COLUMNS, rows);
    }

    /** One cell in seven is written anew; then as many people who are not in the list. */
    private static MemoryRecordSource right(long seed, MemoryRecordSource left) {
        SplittableRandom random = new SplittableRandom(-seed);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : left.rows()) {
            List<String> other = person(random);
            List<String> cells = new ArrayList<>(row);
            cells.replaceAll(cell -> random.nextInt(7) == 0 ? other.get(row.indexOf(cell)) : cell);
            rows.add(cells);
        }
        for (int row = 0; row < TRUE_PAIRS; row++) {
            rows.add(person(random));
        }
        return new MemoryRecordSource("right", PeopleInput.COLUMNS, rows);
    }

    private static List<String> person(SplittableRandom random) {
        return List.of(
                word(random, 40),
                word(random, 200),
                (1960 + random.nextInt(40)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9),
                "08" + random.nextInt(10_000_000, 99_999_999),
                random.nextBoolean() ? "m" : "f");
    }

    /** Names of four unlike letters and a common one. */
    private static String word(SplittableRandom random, int different) {
        SplittableRandom letters = new SplittableRandom(random.nextInt(4) == 0 ? different : random.nextInt(different));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }

    private static double[] agreementOfTruePairs(LinkageInput input, int field) {
        double[] shares = new double[input.levelsByField().get(field).size() + 1];
        double all = 0;
        for (int row = 0; row < TRUE_PAIRS; row++) {
            int level = PairComparator.level(input.pairComparator().vector(row, row), field);
            shares[level]++;
            all += level > 0 ? 1 : 0;
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] /= all;
        }
        return shares;
    }
}
