package org.bringback.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final LinkageModel MODEL = new LinkageModel(
            "people",
            3,
            Optional.of("ref no"),
            List.of(
                    new ComparisonField("given", List.of("given"), "name", true),
                    new ComparisonField("birth", List.of("year", "month", "day"), "date", false)),
            List.of(List.of("given", "birth")),
            List.of(new RelativeKind("twins", List.of("birth"), List.of("given"))),
            List.of(new BlockingRule(List.of(KeyPart.whole("given"), KeyPart.parse("birth.year")))),
            new DecisionRule(0.95, 0.5, 3, DecisionRule.Unique.RIGHT),
            Optional.of(new TrainedParameters(
                    1.25e-7,
                    List.of(
                            new TrainedField(
                                    "given",
                                    List.of(new LevelProbabilities("exact", 0.9, 0.01)),
                                    Map.of("สมชาย: \"ก\"", 0.002),
                                    1e-6),
                            new TrainedField("birth", List.of(new LevelProbabilities("exact", 0.8, 0.1)), Map.of(), 0)),
                    List.of(new TrainedRelativeKind("twins", 2e-8, List.of(Map.of("exact", 0.25)))))));

    @Test
    void aModelIsReadBackAsItWasWritten() {
        assertThat(ModelReader.parse("m.yaml", ModelWriter.text(MODEL))).isEqualTo(MODEL);
    }

    @Test
    void theLabelNamesAnyChange() {
        assertThat(ModelWriter.label(MODEL)).startsWith("people v3 ");
        LinkageModel other = MODEL.nextVersion(MODEL.trained().orElseThrow());
        assertThat(ModelWriter.label(other).substring(10))
                .isNotEqualTo(ModelWriter.label(MODEL).substring(10));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            name: m;fields:;  - name: a;    compare: name;    colour: red  | line 5: colour: unknown key
            name: m;fields: many                                           | line 2: fields: a list was expected
            name: m;decision:;  match: 1.5                                 | line 3: match: must lie between 0 and 1
            name: m;decision:;  match: 0.5;  review: 0.9                   | line 3: review must not be above match
            name: m;decision:;  unique: perhaps                            | line 3: unique: none, right, both or auto
            version: 1                                                     | line 1: key name is missing
            name: [m                                                       | line 2: not YAML: expected
            name: m;name: n                                                | line 2: name: the key occurs twice
            """)
    void whatIsWrongIsRefusedWithItsLine(String yaml, String message) {
        String file = yaml.strip().replace(";", "\n") + "\n";
        assertThatThrownBy(() -> ModelReader.parse("m.yaml", file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message.strip());
    }
}
