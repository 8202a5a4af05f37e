package org.bringback.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.input.PreparedRecords;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.model.ModelReader;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.model.TrainedParameters;
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

    /** Values that only a part of the rows has get their numbers while another part is linked. */
    @Test
    void rowsThatWerePreparedOnceLinkAsRowsThatAreReadEachTime() {
        try (Workers workers = new Workers(2)) {
            PreparedRecords prepared = Linkage.prepare(nightly(), vocabulary, register, workers);
            List<MemoryRecordSource> parts =
                    IntStream.range(0, 3).mapToObj(part -> part(list, part, 3)).toList();
            List<List<Link>> expected = parts.stream()
                    .map(part -> links(linkage(part, register, workers)))
                    .toList();
            assertThat(expected).allMatch(links -> links.size() > 20);
            // side by side, as nothing changes what was prepared
            assertThat(parts.parallelStream()
                            .map(part -> linksWith(prepared, part))
                            .toList())
                    .isEqualTo(expected);
            assertThat(linksWith(prepared, list)).isEqualTo(links(linkage(list, register, workers)));
        }
    }

    private List<Link> linksWith(PreparedRecords prepared, MemoryRecordSource left) {
        try (Workers workers = new Workers(1)) {
            return links(Linkage.of(nightly(), vocabulary, left, prepared, workers));
        }
    }

    private static List<Link> links(Linkage linkage) {
        return linkage.links(linkage.weights());
    }

    private static MemoryRecordSource part(MemoryRecordSource rows, int number, int parts) {
        int size = rows.rows().size();
        return new MemoryRecordSource(
                rows.name(), rows.columns(), rows.rows().subList(number * size / parts, (number + 1) * size / parts));
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

    /** A child listed twice is rarer than one that the register has. */
    @Test
    void twoRowsOfListsAreSeldomerOneThanARowOfAListAndOneOfTheRegister() {
        try (Workers workers = new Workers(1)) {
            Linkage two = linkage(list, list, workers);
            assertThat(two.weights().weight(0, 1) - two.weightsAmongLeftRows().weight(0, 1))
                    .isCloseTo(3.32, within(0.01));
            assertThat(two.weights().prior() - two.weightsAmongLeftRows().prior())
                    .isCloseTo(3.32, within(0.01));
        }
    }

    /** All of a household is shared, so that a twin is the only other explanation: and twins have two names. */
    @Test
    void oneNameAndOneBirthDateInAHouseholdAreCertainlyOneChildDespiteTwoNumbers() {
        assertThat(weightOfTwoNumbers(nightly().relatives(), "2005-06-18")).isGreaterThan(MatchWeights.CERTAIN);
        TrainedParameters trained = nightly().trained().orElseThrow();
        double ofStrangers = trained.fields().get(1).levels().get(0).u();
        double ofTwins = trained.relatives().get(2).alike().get(1).getOrDefault("exact", 1.0);
        assertThat(ofTwins).isCloseTo(ofStrangers / 20, withinPercentage(1));
    }

    @Test
    void whereBrothersDifferInTheirNamesOneNameSpeaksAgainstBrothers() {
        List<RelativeKind> named = nightly().relatives().stream()
                .map(kind -> new RelativeKind(kind.name(), kind.share(), kind.alike(), List.of("given_name")))
                .toList();
        assertThat(weightOfTwoNumbers(named, "2009-01-02"))
                .isCloseTo(weightOfTwoNumbers(nightly().relatives(), "2009-01-02") + 4.3, within(0.5));
    }

    private double weightOfTwoNumbers(List<RelativeKind> relatives, String otherBirth) {
        LinkageModel model = nightly();
        LinkageModel changed = new LinkageModel(
                model.name(),
                model.version(),
                model.id(),
                model.fields(),
                model.swaps(),
                relatives,
                model.blocking(),
                model.decision(),
                model.trained());
        String person = "อรทัย,รัตนศรี,F,2005-06-18,38,บางบัว,38060004,นาง เบญจา รัตนศรี,0864909780";
        try (Workers workers = new Workers(1)) {
            Linkage linkage = Linkage.of(
                    changed,
                    vocabulary,
                    person("1648716409330," + person),
                    Optional.of(person("1385291100201," + person.replace("2005-06-18", otherBirth))),
                    LinkOptions.MAX_PAIRS,
                    workers);
            return linkage.weights().weight(0, 0);
        }
    }

    private static MemoryRecordSource person(String row) {
        List<String> columns = List.of(("person_ref,national_id,given_name,family_name,sex,birth_date,"
                        + "province_code,district,school_code,guardian_name,phone")
                .split(","));
        return new MemoryRecordSource("one", columns, List.of(List.of(("x," + row).split(","))));
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
