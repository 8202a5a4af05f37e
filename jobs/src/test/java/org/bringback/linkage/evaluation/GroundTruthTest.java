package org.bringback.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.io.CsvRecordSource;
import org.bringback.linkage.record.LinkageException;
import org.bringback.linkage.record.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Truth files as people write them, and the things that rows then are. */
class GroundTruthTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "ground-truths.csv", delimiter = '|', numLinesToSkip = 1)
    void rowsAreTheThingsThatTheFileSays(String why, String left, @Nullable String right, String truth, String things)
            throws IOException {
        try (Workers workers = new Workers(1)) {
            LinkageInput input = EvaluationInput.ofIds(
                    words(left), Optional.ofNullable(right).map(GroundTruthTest::words), workers);
            GroundTruth read = GroundTruth.read(file("truth.csv", truth), input, workers);
            assertThat(things(read, words(left), right == null ? List.of() : words(right)))
                    .isEqualTo(things);
            if (right == null) {
                assertThat(read.right()).isEqualTo(read.left());
            }
        }
    }

    @Test
    void columnsThatSayNothingOfThingsAreRefused() {
        assertThatThrownBy(() -> read(List.of("a", "b"), "id,thing; a,1"))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining(
                        "truth.csv needs the columns id,cluster or source,id,cluster or left_id,right_id");
    }

    @Test
    void aTruthThatIsAColumnMakesRowsOfTheSameWordOneThingInBothFiles() throws IOException {
        try (Workers workers = new Workers(1)) {
            GroundTruth both = GroundTruth.ofColumn(
                    "who",
                    file("left.csv", "id,who; a,x; b,y; c,x"),
                    Optional.of(file("right.csv", "who,id; y,a; z,b")),
                    workers);
            assertThat(things(both, List.of("a", "b", "c"), List.of("a", "b"))).isEqualTo("La+Lc Lb+Ra Rb");
            GroundTruth one =
                    GroundTruth.ofColumn("who", file("left.csv", "id,who; a,x; b,y; c,x"), Optional.empty(), workers);
            assertThat(things(one, List.of("a", "b", "c"), List.of())).isEqualTo("La+Lc Lb");
            assertThat(one.right()).isEqualTo(one.left());
        }
    }

    @Test
    void rowsAboutWhichNothingIsSaidAreThingsOfTheirOwn() throws IOException {
        try (Workers workers = new Workers(1)) {
            GroundTruth both = GroundTruth.ofColumn(
                    "who",
                    file("left.csv", "id,who; a,; b,; c,x"),
                    Optional.of(file("right.csv", "who,id; ,a; x,b")),
                    workers);
            assertThat(things(both, List.of("a", "b", "c"), List.of("a", "b"))).isEqualTo("La Lb Lc+Rb Ra");
        }
        assertThat(things(read(List.of("a", "b", "c"), "id,cluster; a,; b,; c,x"), List.of("a", "b", "c"), List.of()))
                .isEqualTo("La Lb Lc");
    }

    @Test
    void groupsStandBeforeTheThingInAColumnOfTruth() throws IOException {
        try (Workers workers = new Workers(1)) {
            GroundTruth truth = GroundTruth.ofColumn(
                    "who",
                    file("left.csv", "id,who; a,lao+no-number:1; b,2; c,lao:3"),
                    Optional.of(file("right.csv", "who,id; lao:3,x")),
                    workers);
            assertThat(truth.groups()).containsOnlyKeys("lao", "no-number");
            assertThat(truth.groups().get("lao").stream()).containsExactly(0, 2);
            assertThat(truth.groups().get("no-number").stream()).containsExactly(0);
        }
    }

    private GroundTruth read(List<String> left, String truth) throws IOException {
        try (Workers workers = new Workers(1)) {
            LinkageInput input = EvaluationInput.ofIds(left, Optional.empty(), workers);
            return GroundTruth.read(file("truth.csv", truth), input, workers);
        }
    }

    private CsvRecordSource file(String name, String lines) throws IOException {
        List<String> file = Arrays.stream(lines.split(";")).map(String::trim).toList();
        return CsvRecordSource.open(Files.write(folder.resolve(name), file));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static String things(GroundTruth truth, List<String> left, List<String> right) {
        Map<Integer, String> things = new LinkedHashMap<>();
        for (int row = 0; row < left.size(); row++) {
            things.merge(truth.left()[row], "L" + left.get(row), (some, one) -> some + "+" + one);
        }
        for (int row = 0; row < right.size(); row++) {
            things.merge(truth.right()[row], "R" + right.get(row), (some, one) -> some + "+" + one);
        }
        return String.join(" ", things.values());
    }
}
