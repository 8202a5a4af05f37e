package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.linkage.LinkOptions;
import org.bringback.linkage.Linkage;
import org.bringback.linkage.clustering.DecidedPair;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;
import org.bringback.samples.LinkageFiles;
import org.bringback.samples.SamplesOptions;
import org.bringback.samples.error.ErrorProfile;
import org.bringback.thai.name.TitleTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of the nightly job: what a pair weighs follows from its two rows and the model, and from nothing else. */
class FrozenModelTest {
    private static final Path HOME = Path.of(System.getProperty("bringback.home"));

    private final Linkage.Vocabulary vocabulary = PersonComparators.vocabulary(new TitleTable(List.of()));

    @TempDir
    private Path folder;

    private MemoryRecordSource list;
    private MemoryRecordSource register;

    @BeforeEach
    void makeACountry() throws IOException {
        SamplesOptions options = SamplesOptions.defaults(HOME.resolve("jobs/reference"))
                .withScale(new BigDecimal("0.004"))
                .withSeed(77)
                .withErrorProfile(ErrorProfile.HEAVY);
        LinkageFiles.Written files = LinkageFiles.write(options, folder);
        list = rows(files.list());
        register = rows(files.register());
    }

    @Test
    void theNightlyModelIsTrained() {
        assertThat(nightly().name()).isEqualTo("nightly");
        assertThat(nightly().trained()).isPresent();
    }

    /** The night brings fewer pairs together and leaves more of them to people than a linkage that somebody looks at. */
    @Test
    void theNightlyModelComparesAsTheDefaultOneDoes() {
        LinkageModel draft = ModelReader.read(HOME.resolve("jobs/models/person-match.yaml"));
        LinkageModel nightly = nightly();
        assertThat(nightly.fields()).isEqualTo(draft.fields());
        assertThat(nightly.swaps()).isEqualTo(draft.swaps());
        assertThat(nightly.relatives()).isEqualTo(draft.relatives());
        assertThat(draft.blocking()).containsAll(nightly.blocking());
        assertThat(nightly.decision().match())
                .isGreaterThanOrEqualTo(draft.decision().match());
    }

    @Test
    void aPairWeighsTheSameInAnyTableAndInBothOrders() {
        try (Workers workers = new Workers(2)) {
            Linkage large = linkage(list, register, workers);
            MatchWeights weights = large.weights();
            List<int[]> pairs = new ArrayList<>();
            for (DecidedPair pair :
                    large.decide(weights).pairs().stream().limit(200).toList()) {
                pairs.add(new int[] {pair.left(), pair.right()});
            }
            // a hopeless pair is weighed by the same rules
            IntStream.range(0, 60).forEach(row -> pairs.add(new int[] {row, row * 7}));
            for (int[] pair : pairs) {
                double inLarge = weights.weight(pair[0], pair[1]);
                MemoryRecordSource left = only(list, pair[0]);
                MemoryRecordSource right = only(register, pair[1]);
                assertThat(linkage(left, right, workers).weights().weight(0, 0)).isEqualTo(inLarge);
                assertThat(linkage(right, left, workers).weights().weight(0, 0)).isEqualTo(inLarge);
            }
        }
    }

    /** A place whose share the model knows, and the same school written with another district. */
    @Test
    void valuesThatAgreeWithoutBeingTheSameWeighTheSameInBothOrders() {
        String common = nightly()
                .trained()
                .orElseThrow()
                .fields()
                .get(5)
                .frequencies()
                .keySet()
                .iterator()
                .next();
        String[] parts = common.split("\\|");
        MemoryRecordSource one = at(only(list, 0), parts[0], parts[1], parts[2]);
        MemoryRecordSource other = at(only(register, 0), parts[0], "ที่อื่น", parts[2]);
        try (Workers workers = new Workers(1)) {
            double there = linkage(one, other, workers).weights().weight(0, 0);
            assertThat(linkage(other, one, workers).weights().weight(0, 0)).isEqualTo(there);
        }
    }

    private static MemoryRecordSource at(MemoryRecordSource row, String province, String district, String school) {
        List<String> cells = new ArrayList<>(row.rows().get(0));
        cells.set(row.columns().indexOf("province_code"), province);
        cells.set(row.columns().indexOf("district"), district);
        cells.set(row.columns().indexOf("school_code"), school);
        return new MemoryRecordSource(row.name(), row.columns(), List.of(cells));
    }

    @Test
    void itScoresAListAgainstAnotherListToo() {
        try (Workers workers = new Workers(2)) {
            Linkage two = linkage(half(0), half(1), workers);
            Linkage same = linkage(list, list, workers);
            assertThat(two.decide(two.weights()).pairs()).isNotEmpty();
            assertThat(same.weights().weight(3, 3)).isGreaterThan(MatchWeights.weightOf(0.97));
        }
    }

    private LinkageModel nightly() {
        return ModelReader.read(HOME.resolve("jobs/models/nightly.yaml"));
    }

    private Linkage linkage(MemoryRecordSource left, MemoryRecordSource right, Workers workers) {
        return Linkage.of(nightly(), vocabulary, left, Optional.of(right), LinkOptions.MAX_PAIRS, workers);
    }

    private static MemoryRecordSource only(MemoryRecordSource table, int row) {
        return new MemoryRecordSource(
                table.name(), table.columns(), List.of(table.rows().get(row)));
    }

    private MemoryRecordSource half(int remainder) {
        return new MemoryRecordSource(
                "half",
                list.columns(),
                IntStream.range(0, list.rows().size())
                        .filter(row -> row % 2 == remainder)
                        .mapToObj(row -> list.rows().get(row))
                        .toList());
    }

    private static MemoryRecordSource rows(Path file) throws IOException {
        List<List<String>> rows = Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return new MemoryRecordSource(file.getFileName().toString(), rows.get(0), rows.subList(1, rows.size()));
    }
}
