package org.bringback.linkage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.FieldComparator;
import org.bringback.linkage.comparison.ValueComparator;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.LinkageInputLoader;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations of single pairs; all shares are powers of two, so that every weight is worked by hand. */
class ExplanationStepsTest {
    private static final String MODEL = """
            name: m
            id: ref
            fields:
              - {name: given, compare: category, frequencies: false}
              - {name: family, compare: category}
              - {name: number, compare: own-number, frequencies: false}
            relatives:
              - {name: kin, share: [family], alike: [given]}
            blocking: [[family]]
            trained:
              prior: 0.0078125
              fields:
                - field: given
                  levels: [{level: exact, m: 0.5, u: 0.03125}, {level: different, m: 0.25, u: 0.5}]
                - field: family
                  rest: 0.0625
                  levels: [{level: exact, m: 0.5, u: 0.25}, {level: different, m: 0.125, u: 0.5}]
                  frequencies: {lee: 0.25}
                - field: number
                  levels: [{level: exact, m: 0.5, u: 0.0009765625}, {level: different, m: 0.125, u: 0.25}]
              relatives:
                - {name: kin, prior: 0.0078125, alike: [{exact: 0.125, different: 0.25}]}
            """;

    /** Of a pair of kin: log2(1 / 127) for the prior. */
    private static final double PRIOR = -Math.log(127) / Math.log(2);

    private static final List<String> COLUMNS = List.of("ref", "given", "family", "number");

    @Test
    void everyFieldHasAStepWithItsValuesAsTheyWereCompared() {
        WeightExplanation why = explain(List.of("L1", " Ann ", "ORR", "17"), List.of("R1", "ann", "orr", "17"));
        assertThat(why.leftId()).isEqualTo("L1");
        assertThat(why.rightId()).isEqualTo("R1");
        assertThat(why.prior()).isCloseTo(PRIOR, within(1e-12));
        assertThat(why.steps().subList(0, 3))
                .extracting(step -> step.field(), step -> step.left(), step -> step.right(), step -> step.level())
                .containsExactly(
                        tuple("given", "ann", "ann", "exact"),
                        tuple("family", "orr", "orr", "exact"),
                        tuple("number", "17", "17", "exact"));
        assertThat(weights(why).subList(0, 3)).containsExactly(4.0, 3.0, 9.0);
        // kin weigh 2^(3 + 2) / 127: what they would share is taken back
        double shared = -Math.log(1 + 32 / 127.0) / Math.log(2);
        assertThat(why.steps().get(3).field()).isEqualTo(WeightExplanation.SHARED);
        assertThat(why.steps().get(3).weight()).isCloseTo(shared, within(1e-9));
        assertThat(why.weight()).isCloseTo(PRIOR + 16 + shared, within(1e-9));
        assertThat(why.probability()).isCloseTo(1 / (1 + Math.pow(2, -why.weight())), within(1e-12));
        assertThat(why.cannotLink()).isFalse();
    }

    @Test
    void aCommonFamilyNameWeighsLess() {
        WeightExplanation why = explain(List.of("L1", "ann", "lee", "17"), List.of("R1", "ann", "lee", "17"));
        assertThat(weights(why).get(1)).isEqualTo(1.0);
    }

    @Test
    void aMissingValueIsNamedAndWeighsNothing() {
        WeightExplanation why = explain(List.of("L1", "", "orr", ""), List.of("R1", "ann", "orr", "17"));
        assertThat(why.steps().get(0)).isEqualTo(new WeightExplanation.Step("given", "", "ann", "missing", 0));
        assertThat(why.steps().get(2)).isEqualTo(new WeightExplanation.Step("number", "", "17", "missing", 0));
    }

    @Test
    void numbersThatCannotBeOnePersonsForbidThePairUnlessItIsCertain() {
        WeightExplanation why = explain(List.of("L1", "ann", "orr", "17"), List.of("R1", "ann", "orr", "18"));
        assertThat(why.cannotLink()).isTrue();
        assertThat(why.steps().get(2).level()).isEqualTo("different");
        assertThat(why.steps().get(2).weight()).isEqualTo(-1.0);
    }

    /** A rare given name weighs 9, the family name 3, the numbers -1, and kin take back log2(1 + 2^(3 + 7) / 127). */
    @ParameterizedTest(name = "prior {0}: weight {1}, cannot link {2}")
    @CsvSource({"0.5, 7.820, false", "0.3, 6.597, true"})
    void aPairThatIsCertainAllTheSameIsNotForbidden(double prior, double weight, boolean cannotLink) {
        LinkageModel model = ModelReader.parse(
                "m.yaml",
                MODEL.replaceFirst("prior: 0.0078125", "prior: " + prior)
                        .replaceFirst("u: 0.03125", "u: 0.0009765625"));
        WeightExplanation why = explain(model, List.of("L1", "ann", "orr", "17"), List.of("R1", "ann", "orr", "18"));
        assertThat(why.weight()).isCloseTo(weight, within(0.001));
        assertThat(why.cannotLink()).isEqualTo(cannotLink);
    }

    @Test
    void whereRelativesShareNothingThereIsNoFurtherStep() {
        LinkageModel plain = ModelReader.parse(
                "m.yaml", MODEL.replaceAll("(?m)^relatives:\n.*\n", "").replaceAll("(?s)\n  relatives:.*", "\n"));
        WeightExplanation why = explain(plain, List.of("L1", "ann", "orr", "17"), List.of("R1", "bob", "orr", "17"));
        assertThat(why.steps()).hasSize(3);
        assertThat(why.weight()).isCloseTo(PRIOR - 1 + 3 + 9, within(1e-9));
    }

    private static List<Double> weights(WeightExplanation why) {
        return why.steps().stream().map(WeightExplanation.Step::weight).toList();
    }

    private static WeightExplanation explain(List<String> left, List<String> right) {
        return explain(ModelReader.parse("m.yaml", MODEL), left, right);
    }

    private static WeightExplanation explain(LinkageModel model, List<String> left, List<String> right) {
        Comparators comparators = Comparators.general().with("own-number", new OwnNumber());
        try (Workers workers = new Workers(1)) {
            LinkageInput input = new LinkageInputLoader(model, comparators, BlockingKeyFunctions.general(), workers)
                    .load(
                            new MemoryRecordSource("left", COLUMNS, List.of(left)),
                            Optional.of(new MemoryRecordSource("right", COLUMNS, List.of(right))));
            return WeightExplanation.of(
                    input, MatchWeights.of(input, model.trained().orElseThrow()), 0, 0);
        }
    }

    /** A number that a person has for life: two of them are two persons. */
    private static final class OwnNumber implements FieldComparator {
        @Override
        public String normalise(String raw) {
            return raw;
        }

        @Override
        public List<ComparisonLevel> levels() {
            return List.of(new ComparisonLevel("exact", 0.9), new ComparisonLevel("different", 0.1, true));
        }

        @Override
        public ValueComparator prepare(Dictionary normalised) {
            return (left, right) -> left == right ? 1 : 2;
        }
    }
}
