package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.identity.comparison.PersonComparators;
import org.bringback.identity.decision.ReviewPair;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.comparison.ComparisonLevel;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.reference.ReferenceData;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTextTest {

    private static final Path JOBS = Path.of(System.getProperty("bringback.home", "."), "jobs");
    private static final String THAI = "(?s).*[\\u0E01-\\u0E5B].*";

    @Test
    void everyLevelOfEveryComparatorHasWords() {
        Comparators comparators =
                PersonComparators.vocabulary(ReferenceData.load(JOBS).titles()).comparators();
        List<String> silent = comparators.names().stream()
                .flatMap(name -> levels(comparators, name).map(level -> name + ": " + level.name()))
                .filter(level -> !EvidenceText.knowsLevel(level.split(": ")[1]))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<ComparisonLevel> levels(Comparators comparators, String name) {
        LinkageModel swappable = ModelReader.parse(
                "m.yaml",
                "name: m\nfields: [{name: a, compare: %s}, {name: b, compare: %s}]\nswaps: [[a, b]]\n"
                        .formatted(name, name));
        return ComparisonLevels.of(swappable, "a", comparators.find(name).orElseThrow()).levels().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "person-match"})
    void everyFieldOfTheModelsHasWords(String model) {
        assertThat(ModelReader.read(JOBS.resolve("models/" + model + ".yaml")).fields())
                .extracting(ComparisonField::name)
                .allMatch(EvidenceText::knowsField);
    }

    @ParameterizedTest
    @EnumSource(ReviewPair.Cause.class)
    void everyCauseHasWords(ReviewPair.Cause cause) {
        BilingualText words = EvidenceText.of(cause);
        assertThat(words.thai()).matches(THAI);
        assertThat(words.english()).isNotEmpty().doesNotMatch(THAI);
    }

    @Test
    void theWordsNameTheFieldAndWhatWasFound() {
        assertThat(EvidenceText.of(new WeightExplanation.Step("given_name", "ก", "ข", "sounds alike", 3)))
                .isEqualTo(new BilingualText("ชื่อ: ออกเสียงเหมือนกัน", "given name: sounds the same"));
        assertThat(EvidenceText.of(new WeightExplanation.Step("shoe_size", "1", "1", "exact", 3))
                        .english())
                .isEqualTo("shoe_size: the same");
    }
}
