package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Small files and a model of simple weights, from candidate pairs to clusters. */
class ClustersTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "clusters-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void rowsGetTheClustersWorkedOutByHand(
            String why, String left, @Nullable String right, String unique, String clusters) throws IOException {
        LinkageOutcome outcome = outcome(left, Optional.ofNullable(right), unique);
        int leftRows = rows(left).size();
        DrawnGraph rows = new DrawnGraph(Stream.concat(
                        names("L", leftRows),
                        names("R", right == null ? 0 : rows(right).size()))
                .toList());
        assertThat(outcome.clusters().rows()).isEqualTo(rows.names().size());
        assertThat(rows.clusters(outcome.clusters()::clusterOf)).isEqualTo(clusters);
        for (DecidedPair pair : outcome.pairs()) {
            int other = right == null ? pair.right() : leftRows + pair.right();
            assertThat(outcome.clusters().clusterOfRight(pair.right()))
                    .isEqualTo(outcome.clusters().clusterOf(other));
            assertThat(pair.match())
                    .isEqualTo(outcome.clusters().clusterOf(pair.left())
                            == outcome.clusters().clusterOf(other));
            // who has a partner in a file that holds everything once has no other candidate there
            assertThat(pair.match()
                            || right == null
                            || !unique.matches("right|both")
                            || outcome.pairs().stream()
                                    .noneMatch(match -> match.match() && match.left() == pair.left()))
                    .isTrue();
        }
    }

    private static LinkageOutcome outcome(String left, Optional<String> right, String unique) throws IOException {
        try (Workers workers = new Workers(2)) {
            Linkage linkage = Linkage.of(
                    model(unique),
                    Linkage.Vocabulary.general(),
                    file("left", left),
                    right.map(rows -> file("right", rows)),
                    100,
                    workers);
            return linkage.decide(linkage.weights());
        }
    }

    private static LinkageModel model(String unique) throws IOException {
        try (InputStream file = Objects.requireNonNull(ClustersTest.class.getResourceAsStream("clusters-model.yaml"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ModelReader.parse("clusters-model.yaml", text.replace("unique: right", "unique: " + unique));
        }
    }

    private static MemoryRecordSource file(String name, String rows) {
        return new MemoryRecordSource(name, List.of("a", "b", "c"), rows(rows));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : text.split(";")) {
            rows.add(Arrays.asList(row.trim().split("/", -1)));
        }
        return rows;
    }

    private static Stream<String> names(String side, int rows) {
        return Stream.iterate(0, row -> row < rows, row -> row + 1).map(row -> side + row);
    }
}
