package org.bringback.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    private static final LinkageModel MODEL = new LinkageModel(
            "people",
            3,
            Optional.of("ref no"),
            List.of(
                    new ComparisonField("given", List.of("given"), "name", true),
                    new ComparisonField("birth", List.of("year", "month", "day"), "date", false)),
            List.of(List.of("given", "birth")),
            List.of(new RelativeKind("twins", List.of("birth"), List.of("given"), List.of("given"))),
            List.of(new BlockingRule(List.of(KeyPart.whole("given"), KeyPart.parse("birth.year")))),
            new DecisionRule(0.95, 0.5, 3, DecisionRule.Unique.RIGHT, 0.125),
            Optional.of(new TrainedParameters(
                    1.25e-7,
                    List.of(
                            new TrainedField(
                                    "given",
                                    List.of(new LevelProbabilities("exact", 0.9, 0.01)),
                                    Map.of("สมชาย: \"ก\"", 0.002),
                                    1e-6),
                            new TrainedField("birth", List.of(new LevelProbabilities("exact", 0.8, 0.1)), Map.of(), 0)),
                    List.of(new TrainedRelativeKind("twins", 2e-8, List.of(Map.of("exact", 0.25)))),
                    List.of(new DependentFields(List.of("given", "birth"), 12.5)),
                    List.of(new TrainedAssociation(3e-6, List.of(Map.of("exact", 0.125), Map.of("exact", 0.75)))))));

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "broken-models.csv", numLinesToSkip = 1, delimiterString = " => ", quoteCharacter = '§')
    void whatIsWrongIsRefusedWithItsLine(String file, String refusal) {
        String yaml = "name: m\n" + file.replace(";", "\n") + "\n";
        assertThatThrownBy(() -> ModelReader.parse("m.yaml", yaml))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.problem().thai()).matches("(?s)m.yaml บรรทัด \\d+: .*[ก-๙].*"))
                .hasMessageStartingWith("m.yaml, " + refusal.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1|line 1: key name is missing",
                "- name: m|line 1: keys with values were expected",
                "''|the file is empty",
                "# only a comment|the file is empty"
            })
    void aFileWithoutANameIsRefused(String file, String refusal) {
        assertThatThrownBy(() -> ModelReader.parse("m.yaml", file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void whatIsLeftOutHasItsUsualMeaning() {
        LinkageModel model = ModelReader.parse("m.yaml", "name: m\nfields: [{name: a, compare: name}]\n");
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.id()).isEmpty();
        assertThat(model.fields()).containsExactly(new ComparisonField("a", List.of("a"), "name", true));
        assertThat(model.swaps()).isEmpty();
        assertThat(model.relatives()).isEmpty();
        assertThat(model.blocking()).isEmpty();
        assertThat(model.decision()).isEqualTo(new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.AUTO));
        assertThat(model.trained()).isEmpty();
    }

    @Test
    void whereOnlyAMatchIsGivenNothingIsForReview() {
        LinkageModel model = ModelReader.parse("m.yaml", "name: m\ndecision: {match: 0.9, unique: BOTH}\n");
        assertThat(model.decision()).isEqualTo(new DecisionRule(0.9, 0.9, 0, DecisionRule.Unique.BOTH));
    }

    @ParameterizedTest(name = "{0}: fields {1}, key {2}")
    @CsvSource({
        "given, given, whole, given",
        "given.whole, given, whole, given",
        "birth.year, birth, year, birth.year",
        "given~family, given family, whole, given~family",
        "given~family.sound, given family, sound, given~family.sound",
        "a.b.first1, a.b, first1, a.b.first1"
    })
    void aPartOfAKeyNamesItsFieldsAndFunction(String text, String fields, String key, String written) {
        KeyPart part = KeyPart.parse(text);
        assertThat(part).isEqualTo(new KeyPart(List.of(fields.split(" ")), key));
        assertThat(part.toString()).isEqualTo(written);
    }

    /** Names that YAML would take for something else, or not at all, unless they are quoted. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "plain",
                "สมชาย",
                "12",
                "1.5",
                "true",
                "null",
                "~",
                "a: b",
                "a #b",
                "- a",
                "[a]",
                "{a}",
                "a, b",
                "'a'",
                "\"a\"",
                "a\\b",
                " a ",
                "a\nb",
                "a\tb",
                "@a",
                "%a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "no",
                "0x1F",
                "2542-04-03",
                "é",
                "a b",
                ""
            })
    void anyNameIsReadBackAsItWasWritten(String name) {
        LinkageModel model = new LinkageModel(
                name,
                1,
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                List.of(new ComparisonField(name, List.of(name + "1", name), "name", true)),
                List.of(List.of(name, name)),
                List.of(new RelativeKind(name, List.of(name), List.of())),
                List.of(new BlockingRule(List.of(KeyPart.whole("a")))),
                new DecisionRule(0.5, 0.25, 0.1, DecisionRule.Unique.NONE),
                Optional.of(new TrainedParameters(
                        0.5,
                        List.of(new TrainedField(
                                name, List.of(new LevelProbabilities("exact", 0.5, 0.25)), Map.of(name, 0.5), 0.125)),
                        List.of(new TrainedRelativeKind(name, 0.5, List.of())))));
        assertThat(ModelReader.parse("m.yaml", ModelWriter.text(model))).isEqualTo(model);
    }

    /** Comments and the order that people chose stay; version and trained part are new. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "retrained.csv", numLinesToSkip = 1, delimiterString = " => ", quoteCharacter = '§')
    void aTrainedModelKeepsWhatPeopleWrote(String before, String after) {
        String text = before.replace(";", "\n") + "\n";
        LinkageModel model = ModelReader.parse("m.yaml", text);
        TrainedField field = new TrainedField("a", List.of(new LevelProbabilities("exact", 0.5, 0.25)), Map.of(), 0);
        LinkageModel next = model.nextVersion(new TrainedParameters(0.125, List.of(field), List.of()));
        String written = TrainedModelText.of(text, next);
        assertThat(ModelReader.parse("m.yaml", written)).isEqualTo(next);
        assertThat(written).startsWith(after.strip().replace(";", "\n"));
        assertThat(written).containsOnlyOnce("\ntrained:").endsWith("{level: exact, m: 0.5, u: 0.25}\n");
    }
}
