package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.identity.compare.PersonComparators;
import org.bringback.identity.exact.ReviewPair;
import org.bringback.identity.linkage.Explanation;
import org.bringback.identity.linkage.compare.Comparators;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.Level;
import org.bringback.identity.linkage.model.Field;
import org.bringback.identity.linkage.model.ModelReader;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceWordsTest {

    private static final Path JOBS = Path.of(System.getProperty("bringback.home", "."), "jobs");
    private static final String THAI = "(?s).*[\\u0E01-\\u0E5B].*";

    @Test
    void everyLevelOfEveryComparatorHasWords() {
        Comparators comparators =
                PersonComparators.vocabulary(ReferenceData.load(JOBS).titles()).comparators();
        List<String> silent = comparators.names().stream()
                .flatMap(name -> levels(comparators, name).map(level -> name + ": " + level.name()))
                .filter(level -> !EvidenceWords.knowsLevel(level.split(": ")[1]))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<Level> levels(Comparators comparators, String name) {
        return FieldScale.of(name, comparators.find(name).orElseThrow().levels(), true).levels().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "person-match"})
    void everyFieldOfTheModelsHasWords(String model) {
        assertThat(ModelReader.read(JOBS.resolve("models/" + model + ".yaml")).fields())
                .extracting(Field::name)
                .allMatch(EvidenceWords::knowsField);
    }

    @ParameterizedTest
    @EnumSource(ReviewPair.Cause.class)
    void everyCauseHasWords(ReviewPair.Cause cause) {
        Words words = EvidenceWords.of(cause);
        assertThat(words.thai()).matches(THAI);
        assertThat(words.english()).isNotEmpty().doesNotMatch(THAI);
    }

    @Test
    void theWordsNameTheFieldAndWhatWasFound() {
        assertThat(EvidenceWords.of(new Explanation.Step("given_name", "ก", "ข", "sounds alike", 3)))
                .isEqualTo(new Words("ชื่อ: ออกเสียงเหมือนกัน", "given name: sounds the same"));
        assertThat(EvidenceWords.of(new Explanation.Step("shoe_size", "1", "1", "exact", 3))
                        .english())
                .isEqualTo("shoe_size: the same");
    }
}
