package org.bringback.linkage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.PeopleInput;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LevelProbabilities;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.model.TrainedField;
import org.bringback.linkage.model.TrainedParameters;
import org.bringback.linkage.model.TrainedRelativeKind;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights of all pairs of small tables under random parameters, against the formula written out. */
class MatchWeightsTest {
    /** Weights of values are kept as floats: seven digits of at most thirty. */
    private static final double FLOATS = 1e-5;

    private final Workers workers = new Workers(2);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    /** Seeds, whether there are two tables, and the kinds of relatives. */
    static Stream<Arguments> examples() {
        List<List<RelativeKind>> kinds =
                List.of(List.of(), List.of(PeopleInput.TWINS), List.of(PeopleInput.TWINS, PeopleInput.HOUSEHOLD));
        return IntStream.range(0, 12).mapToObj(seed -> Arguments.of(seed, seed % 2 == 0, kinds.get(seed % 3)));
    }

    @ParameterizedTest(name = "weight {0} is probability {1}")
    @CsvFileSource(resources = "probabilities.csv", numLinesToSkip = 1)
    void aWeightIsAProbabilityAndTheOtherWayRound(double weight, double probability) {
        assertThat(MatchWeights.probability(weight)).isCloseTo(probability, Percentage.withPercentage(1e-10));
        // near one, a probability has few digits left to say how far from one it is
        double digits = 1e-12 + Math.ulp(1.0) * Math.pow(2, weight) * 2;
        assertThat(MatchWeights.weightOf(probability)).isCloseTo(weight, within(digits));
    }

    @ParameterizedTest(name = "seed {0}, two tables: {1}, {2}")
    @MethodSource("examples")
    void aPairWeighsThePriorAndItsFieldsLessWhatRelativesWouldShare(
            long seed, boolean two, List<RelativeKind> relatives) {
        LinkageInput input = input(seed, two, relatives);
        Parameters parameters = new Parameters(input, seed);
        MatchWeights weights = parameters.weights();
        everyPair(input, (left, right) -> {
            double expected = parameters.weight(left, right);
            assertThat(weights.weight(left, right)).isCloseTo(expected, within(FLOATS));
            List<Double> byField = weights.fieldWeights(left, right);
            for (int field = 0; field < byField.size(); field++) {
                assertThat(byField.get(field)).isCloseTo(parameters.fieldWeight(field, left, right), within(FLOATS));
            }
            double sum = weights.prior()
                    + byField.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(weights.weight(left, right)).isLessThanOrEqualTo(sum + 1e-9);
        });
    }

    /** A pair is left half compared only where it cannot reach the threshold; a bound too low would lose pairs. */
    @ParameterizedTest(name = "seed {0}, two tables: {1}, {2}")
    @MethodSource("examples")
    void noPairThatWeighsEnoughIsLost(long seed, boolean two, List<RelativeKind> relatives) {
        LinkageInput input = input(seed, two, relatives);
        MatchWeights weights = new Parameters(input, seed).weights();
        int[] lightAndHeavy = new int[2];
        everyPair(input, (left, right) -> {
            double weight = weights.weight(left, right);
            for (double least : new double[] {-30, -10, -3, 0, 3, 10, weight, weight - 1e-9, weight + 1e-3}) {
                double found = weights.weightIfAtLeast(least, left, right);
                if (weight >= least) {
                    assertThat(found).isEqualTo(weight);
                } else {
                    assertThat(found).isLessThan(least);
                }
                lightAndHeavy[weight >= least ? 1 : 0]++;
            }
        });
        assertThat(lightAndHeavy[0]).isPositive();
        assertThat(lightAndHeavy[1]).isPositive();
    }

    @Test
    void weightsOfATrainedModelAreThoseItWasTrainedTo() {
        LinkageInput input = input(3, true, List.of(PeopleInput.TWINS));
        Parameters parameters = new Parameters(input, 3);
        MatchWeights learnt = parameters.weights();
        MatchWeights frozen = MatchWeights.of(input, parameters.trained());
        assertThat(frozen.prior()).isEqualTo(learnt.prior());
        everyPair(
                input,
                (left, right) ->
                        assertThat(frozen.weight(left, right)).isCloseTo(learnt.weight(left, right), within(FLOATS)));
    }

    @Test
    void aValueThatTrainingDidNotListIsAsCommonAsTheRest() {
        LinkageInput input = input(4, true, List.of());
        TrainedParameters trained = new Parameters(input, 4).trained();
        TrainedField before = trained.fields().get(0);
        List<TrainedField> fields = new ArrayList<>(trained.fields());
        fields.set(0, new TrainedField(before.field(), before.levels(), Map.of("anna", 0.25), 0.125));
        MatchWeights weights =
                MatchWeights.of(input, new TrainedParameters(trained.prior(), fields, trained.relatives()));
        double m = before.levels().get(0).m();
        everyPair(input, (left, right) -> {
            String given = input.values().get(0).value(input.left().code(left, 0));
            long vector = input.pairComparator().vector(left, right);
            if (PairComparator.level(vector, 0) == 1) {
                double share = given.equals("anna") ? 0.25 : 0.125;
                assertThat(weights.fieldWeights(left, right).get(0)).isCloseTo(log2(m / share), within(FLOATS));
            }
        });
    }

    @Test
    void aValueNotInTheseFilesDoesNotDisturbTheOthers() {
        LinkageInput input = input(5, true, List.of());
        TrainedParameters trained = new Parameters(input, 5).trained();
        List<TrainedField> fields = new ArrayList<>(trained.fields());
        TrainedField before = fields.get(0);
        Map<String, Double> more = new LinkedHashMap<>(before.frequencies());
        more.put("nobody has this name", 0.5);
        fields.set(0, new TrainedField(before.field(), before.levels(), more, before.rest()));
        MatchWeights plain = MatchWeights.of(input, trained);
        MatchWeights other =
                MatchWeights.of(input, new TrainedParameters(trained.prior(), fields, trained.relatives()));
        everyPair(input, (left, right) -> assertThat(other.weight(left, right)).isEqualTo(plain.weight(left, right)));
    }

    private LinkageInput input(long seed, boolean two, List<RelativeKind> relatives) {
        MemoryRecordSource left = PeopleInput.people(45, seed * 2);
        Optional<MemoryRecordSource> right = two ? Optional.of(PeopleInput.people(55, seed * 2 + 1)) : Optional.empty();
        return PeopleInput.load(PeopleInput.model(relatives, Optional.empty()), left, right, workers);
    }

    private interface RowPair {
        void check(int left, int right);
    }

    private static void everyPair(LinkageInput input, RowPair pair) {
        for (int left = 0; left < input.left().rows(); left++) {
            for (int right = input.isWithin() ? left + 1 : 0;
                    right < input.right().rows();
                    right++) {
                pair.check(left, right);
            }
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Random parameters and the formula of a weight, written out. */
    private static final class Parameters {
        private final LinkageInput input;
        private final ParameterEstimate estimate;
        private final float[][] frequencies;

        Parameters(LinkageInput input, long seed) {
            this.input = input;
            SplittableRandom random = new SplittableRandom(seed);
            double[][] m = shares(random);
            double[][] u = shares(random);
            List<RelativeKindEstimate> kinds = input.model().relatives().stream()
                    .map(kind -> new RelativeKindEstimate(random.nextDouble(0.001, 0.05), alike(kind, random)))
                    .toList();
            estimate = new ParameterEstimate(random.nextDouble(0.001, 0.1), kinds, m, u, 0);
            frequencies = IntStream.range(0, m.length)
                    .mapToObj(field -> frequencies(field, random))
                    .toArray(float[][]::new);
        }

        private double[][] shares(SplittableRandom random) {
            return input.levelsByField().stream()
                    .map(levels -> shares(levels, random))
                    .toArray(double[][]::new);
        }

        private static double[] shares(ComparisonLevels levels, SplittableRandom random) {
            double[] shares = new double[levels.size() + 1];
            Arrays.setAll(shares, level -> level == 0 ? 0 : random.nextDouble(0.01, 1));
            double sum = Arrays.stream(shares).sum();
            Arrays.setAll(shares, level -> shares[level] / sum);
            return shares;
        }

        private double[][] alike(RelativeKind kind, SplittableRandom random) {
            double[][] alike = new double[input.levelsByField().size()][0];
            for (String name : kind.alike()) {
                int field = input.model().indexOf(name);
                alike[field] = shares(input.levelsByField().get(field), random);
            }
            return alike;
        }

        private float[] frequencies(int field, SplittableRandom random) {
            boolean byValue = input.model().fields().get(field).frequencies();
            float[] shares = new float[byValue ? input.values().get(field).size() : 0];
            for (int code = 0; code < shares.length; code++) {
                shares[code] = (float) random.nextDouble(0.001, 0.2);
            }
            return shares;
        }

        MatchWeights weights() {
            return MatchWeights.of(input, estimate, frequencies);
        }

        double fieldWeight(int field, int left, int right) {
            int level = PairComparator.level(input.pairComparator().vector(left, right), field);
            if (level == 0) {
                return 0;
            }
            double u = estimate.u()[field][level];
            if (level == 1 && frequencies[field].length > 0) {
                u = frequencies[field][input.left().code(left, field)];
            }
            return log2(estimate.m()[field][level] / u);
        }

        double weight(int left, int right) {
            double same = odds(estimate.prior());
            for (int field = 0; field < input.model().fields().size(); field++) {
                same *= Math.pow(2, fieldWeight(field, left, right));
            }
            double others = 1;
            for (int kind = 0; kind < estimate.relativeKinds().size(); kind++) {
                others += relatives(kind, left, right);
            }
            return log2(same / others);
        }

        private double relatives(int kind, int left, int right) {
            RelativeKind fields = input.model().relatives().get(kind);
            RelativeKindEstimate found = estimate.relativeKinds().get(kind);
            double odds = odds(found.prior());
            for (String name : fields.share()) {
                odds *= Math.pow(2, fieldWeight(input.model().indexOf(name), left, right));
            }
            for (String name : fields.alike()) {
                int field = input.model().indexOf(name);
                int level = PairComparator.level(input.pairComparator().vector(left, right), field);
                odds *= level == 0 ? 1 : found.alike()[field][level] / estimate.u()[field][level];
            }
            return odds;
        }

        private static double odds(double probability) {
            return probability / (1 - probability);
        }

        TrainedParameters trained() {
            List<TrainedField> fields = IntStream.range(0, input.levelsByField().size())
                    .mapToObj(this::trainedField)
                    .toList();
            List<TrainedRelativeKind> relatives = IntStream.range(
                            0, input.model().relatives().size())
                    .mapToObj(this::trainedKind)
                    .toList();
            return new TrainedParameters(estimate.prior(), fields, relatives);
        }

        private TrainedField trainedField(int field) {
            ComparisonLevels levels = input.levelsByField().get(field);
            List<LevelProbabilities> shares = IntStream.rangeClosed(1, levels.size())
                    .mapToObj(level -> new LevelProbabilities(
                            levels.name(level), estimate.m()[field][level], estimate.u()[field][level]))
                    .toList();
            Map<String, Double> byValue = new LinkedHashMap<>();
            for (int code = 1; code < frequencies[field].length; code++) {
                byValue.put(input.values().get(field).value(code), (double) frequencies[field][code]);
            }
            return new TrainedField(levels.field(), shares, byValue, byValue.isEmpty() ? 0 : 1e-3);
        }

        private TrainedRelativeKind trainedKind(int kind) {
            RelativeKind fields = input.model().relatives().get(kind);
            List<Map<String, Double>> alike = new ArrayList<>();
            for (String name : fields.alike()) {
                int field = input.model().indexOf(name);
                Map<String, Double> shares = new LinkedHashMap<>();
                for (int level = 1; level <= input.levelsByField().get(field).size(); level++) {
                    shares.put(
                            input.levelsByField().get(field).name(level),
                            estimate.relativeKinds().get(kind).alike()[field][level]);
                }
                alike.add(shares);
            }
            return new TrainedRelativeKind(
                    fields.name(), estimate.relativeKinds().get(kind).prior(), alike);
        }
    }
}
