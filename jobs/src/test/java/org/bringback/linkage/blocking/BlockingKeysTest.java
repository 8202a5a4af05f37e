package org.bringback.linkage.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.linkage.comparison.Comparators;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.input.LinkageInputLoader;
import org.bringback.linkage.input.PeopleInput;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.RecordTable;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, and the tables of rows by key, against texts and plain maps. */
class BlockingKeysTest {
    private static final BlockingKeyFunctions FUNCTIONS = BlockingKeyFunctions.general();

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvFileSource(resources = "keys.csv", numLinesToSkip = 1)
    void aKeyFunctionTakesItsPartOfAValue(String function, String value, String key) {
        assertThat(FUNCTIONS.find(function).orElseThrow().apply(value)).isEqualTo(key);
    }

    @Test
    void furtherFunctionsAreAddedAndTheOldSetStaysAsItWas() {
        BlockingKeyFunctions more = FUNCTIONS.with("mine", value -> value);
        assertThat(more.names()).contains("mine", "whole", "first1", "last6", "year", "sound");
        assertThat(FUNCTIONS.find("mine")).isEmpty();
        assertThat(FUNCTIONS.names()).hasSize(15);
    }

    /** Two rows meet under a rule exactly where the texts of all its parts are there and equal. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "given",
                "given.first2",
                "birth.year, sex",
                "given~family",
                "given~family.sound",
                "given~family.first3, birth.year",
                "phone.last4",
                "given, family, birth, phone, sex"
            })
    void keysAreEqualWhereTheTextsAre(String rule) {
        LinkageModel model = model(rule.split(", "));
        MemoryRecordSource people = PeopleInput.people(220, 12);
        try (Workers workers = new Workers(2)) {
            LinkageInput input = PeopleInput.load(model, people, Optional.empty(), workers);
            BlockingKeys keys = new LinkageInputLoader(model, Comparators.general(), FUNCTIONS, workers).keys(people);
            List<Optional<String>> texts = IntStream.range(0, input.left().rows())
                    .mapToObj(row -> text(input, input.left(), model.blocking().get(0), row))
                    .toList();
            long met = 0;
            for (int row = 0; row < texts.size(); row++) {
                assertThat(keys.key(row, 0) != 0).isEqualTo(texts.get(row).isPresent());
                for (int other = 0; other < row; other++) {
                    boolean same = texts.get(row).isPresent() && texts.get(row).equals(texts.get(other));
                    assertThat(keys.key(row, 0) == keys.key(other, 0) && keys.key(row, 0) != 0)
                            .isEqualTo(same);
                    assertThat(input.candidates().meets(other, row)).isEqualTo(same);
                    met += same ? 1 : 0;
                }
            }
            assertThat(input.candidates().counts()).containsExactly(met);
            assertThat(input.candidates().allPairs()).isEqualTo(220 * 219 / 2.0);
        }
    }

    /** Worked by hand: letters in any order, in either field or in both; what stands in both counts once. */
    @ParameterizedTest(name = "{0}, {1} and {2}, {3}: {4}")
    @CsvFileSource(resources = "letters.csv", numLinesToSkip = 1)
    void lettersMeetInWhateverOrderAndFieldTheyStand(
            String given, String family, String otherGiven, String otherFamily, boolean meet) {
        MemoryRecordSource two = new MemoryRecordSource(
                "two", List.of("given", "family"), List.of(List.of(given, family), List.of(otherGiven, otherFamily)));
        LinkageModel people = model("given~family.letters");
        LinkageModel names = new LinkageModel(
                people.name(),
                1,
                Optional.empty(),
                people.fields().subList(0, 2),
                people.swaps(),
                List.of(),
                people.blocking(),
                people.decision(),
                Optional.empty());
        BlockingKeyFunctions functions = FUNCTIONS.withLetters("letters", value -> value);
        try (Workers workers = new Workers(1)) {
            LinkageInputLoader loader = new LinkageInputLoader(names, Comparators.general(), functions, workers);
            LinkageInput input = loader.load(two, Optional.empty());
            assertThat(input.candidates().meets(0, 1)).isEqualTo(meet);
            assertThat(input.candidates().counts()).containsExactly(meet ? 1L : 0L);
            BlockingKeys keys = loader.keys(two);
            assertThat(keys.key(0, 0) != 0 && keys.key(0, 0) == keys.key(1, 0)).isEqualTo(meet);
        }
    }

    /** Each pair once, however many rules bring it, and each rule's pairs counted as that rule alone brings them. */
    @ParameterizedTest(name = "seed {0}, {1} left rows, {2} right rows")
    @CsvSource({"1, 90, 110", "2, 90, 110", "3, 150, 0", "4, 150, 0", "5, 1, 200", "6, 200, 1"})
    void candidatePairsAreTheUnionOfWhatTheRulesBring(long seed, int leftRows, int rightRows) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> parts = List.of(
                "given",
                "family",
                "birth",
                "phone",
                "sex",
                "given.first1",
                "family.sound",
                "birth.year",
                "given~family",
                "phone.last1",
                "given~family.first2",
                "birth.last2");
        List<BlockingRule> rules = new ArrayList<>();
        for (int rule = 0; rule < 5; rule++) {
            rules.add(new BlockingRule(IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(part -> KeyPart.parse(parts.get(random.nextInt(parts.size()))))
                    .toList()));
        }
        MemoryRecordSource left = PeopleInput.people(leftRows, seed * 7);
        Optional<MemoryRecordSource> right =
                rightRows == 0 ? Optional.empty() : Optional.of(PeopleInput.people(rightRows, seed * 7 + 1));
        try (Workers workers = new Workers(2)) {
            LinkageInput input = PeopleInput.load(model(rules), left, right, workers);
            List<String> expected = new ArrayList<>();
            long[] counts = new long[rules.size()];
            for (int l = 0; l < leftRows; l++) {
                for (int r = input.isWithin() ? l + 1 : 0; r < input.right().rows(); r++) {
                    boolean any = false;
                    for (int rule = 0; rule < counts.length; rule++) {
                        boolean met = brings(input, rules.get(rule), l, r);
                        counts[rule] += met ? 1 : 0;
                        any |= met;
                    }
                    if (any) {
                        expected.add(l + "-" + r);
                    }
                }
            }
            List<String> found = new ArrayList<>();
            input.scan(workers).parts(1, part -> new PairsNamed()).forEach(part -> found.addAll(part.names));
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(input.candidates().counts())
                    .containsExactlyElementsOf(Arrays.stream(counts).boxed().toList());
        }
    }

    private static boolean brings(LinkageInput input, BlockingRule rule, int left, int right) {
        Optional<String> one = text(input, input.left(), rule, left);
        return one.isPresent() && one.equals(text(input, input.right(), rule, right));
    }

    private static final class PairsNamed implements PairConsumer {
        final List<String> names = new ArrayList<>();

        @Override
        public void pair(int left, int right) {
            names.add(left + "-" + right);
        }
    }

    private static Optional<String> text(LinkageInput input, RecordTable table, BlockingRule rule, int row) {
        StringBuilder text = new StringBuilder();
        for (KeyPart part : rule.parts()) {
            List<String> either = part.fields().stream()
                    .map(input.model()::indexOf)
                    .map(field -> input.values().get(field).value(table.code(row, field)))
                    .map(FUNCTIONS.find(part.key()).orElseThrow())
                    .sorted()
                    .toList();
            if (either.contains("")) {
                return Optional.empty();
            }
            text.append(either).append('|');
        }
        return Optional.of(text.toString());
    }

    private static LinkageModel model(String... parts) {
        return model(List.of(
                new BlockingRule(Arrays.stream(parts).map(KeyPart::parse).toList())));
    }

    private static LinkageModel model(List<BlockingRule> rules) {
        LinkageModel people = PeopleInput.model(List.of(), Optional.empty());
        return new LinkageModel(
                people.name(),
                1,
                Optional.empty(),
                people.fields(),
                people.swaps(),
                List.of(),
                rules,
                people.decision(),
                Optional.empty());
    }

    /** Few keys with many rows, many keys with few, and keys that differ in their upper or lower half only. */
    @ParameterizedTest(name = "{0} rows of {1} keys")
    @CsvSource({"0, 1", "1, 1", "2, 2", "50, 3", "500, 400", "3000, 20", "3000, 100000"})
    void theRowsOfAKeyAreFoundInTheirOrder(int rows, int different) {
        SplittableRandom random = new SplittableRandom(rows);
        long[] keys =
                random.longs(rows, 0, different).map(BlockingKeysTest::spread).toArray();
        KeyIndex index = new KeyIndex(keys);
        Map<Long, List<Integer>> expected = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            if (keys[row] != 0) {
                expected.computeIfAbsent(keys[row], fresh -> new ArrayList<>()).add(row);
            }
        }
        long[] asked = random.longs(400, 0, 2L * different)
                .map(BlockingKeysTest::spread)
                .toArray();
        long[] runs = new long[asked.length];
        index.find(asked, asked.length, runs, new int[asked.length]);
        for (int i = 0; i < asked.length; i++) {
            List<Integer> found = IntStream.range(KeyIndex.from(runs[i]), KeyIndex.to(runs[i]))
                    .map(index::row)
                    .boxed()
                    .toList();
            assertThat(found).isEqualTo(expected.getOrDefault(asked[i], List.of()));
        }
        long pairs = expected.values().stream()
                .mapToLong(of -> of.size() * (of.size() - 1L) / 2)
                .sum();
        assertThat(index.pairsWithin()).isEqualTo(pairs);
    }

    /** Every third key stands in the upper half, and 0 stays no key. */
    private static long spread(long number) {
        return number % 3 == 0 ? number << 32 : number;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 2_000})
    void aSetOfKeysHasWhatItsRowsHave(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        int passes = 3;
        long[] keys = random.longs((long) rows * passes, 0, rows).toArray();
        KeySets sets = new KeySets(new BlockingKeys(passes, keys));
        for (int pass = 0; pass < passes; pass++) {
            Set<Long> expected = new HashSet<>();
            for (int row = 0; row < rows; row++) {
                expected.add(keys[row * passes + pass]);
            }
            for (long key = 0; key < rows + 20L; key++) {
                assertThat(sets.has(pass, key)).isEqualTo(key != 0 && expected.contains(key));
            }
        }
        assertThat(new BlockingKeys(passes, keys).rows()).isEqualTo(rows);
    }

    @Test
    void pairsComeBackByTheirBlocksInTheOrderTheyCame() {
        SplittableRandom random = new SplittableRandom(3);
        int leftRows = 50_000;
        int firstRight = 3 * CandidatePairs.RANGE;
        CandidatePairBuffer buffer = new CandidatePairBuffer(firstRight);
        List<String> came = new ArrayList<>();
        for (int pair = 0; pair < 5_000; pair++) {
            int left = pair % 50 == 0 ? leftRows - 1 : random.nextInt(leftRows);
            int right = firstRight + random.nextInt(CandidatePairs.RANGE);
            buffer.pair(left, right);
            came.add(left + "-" + right);
        }
        int blocks = CandidatePairBuffer.blocks(leftRows);
        assertThat(blocks).isEqualTo(4);
        int[] byBlock = buffer.byBlock(blocks);
        for (int block = 0; block < blocks; block++) {
            int of = block;
            List<String> found = new ArrayList<>();
            CandidatePairBuffer.scan(byBlock, firstRight, block, (left, right) -> found.add(left + "-" + right));
            assertThat(found)
                    .isEqualTo(came.stream()
                            .filter(pair -> Integer.parseInt(pair.split("-")[0]) / 16_384 == of)
                            .collect(Collectors.toList()));
        }
    }

    @ParameterizedTest(name = "{0} left rows are {1} blocks")
    @CsvSource({"0, 0", "1, 1", "16384, 1", "16385, 2", "32768, 2"})
    void aBlockHasSixteenThousandRows(int rows, int blocks) {
        assertThat(CandidatePairBuffer.blocks(rows)).isEqualTo(blocks);
    }

    @Test
    void aSampleTakesEverySoManyRanges() {
        MemoryRecordSource left = PeopleInput.people(5, 1);
        MemoryRecordSource right = PeopleInput.people(5 * CandidatePairs.RANGE, 2);
        try (Workers workers = new Workers(2)) {
            LinkageInput input = PeopleInput.load(model("sex"), left, Optional.of(right), workers);
            Set<Integer> ranges = new HashSet<>();
            input.scan(workers).parts(2, part -> new RangesSeen()).forEach(part -> ranges.addAll(part.ranges));
            assertThat(ranges).containsExactlyInAnyOrder(0, 2, 4);
        }
    }

    private static final class RangesSeen implements PairConsumer {
        final Set<Integer> ranges = new HashSet<>();

        @Override
        public void pair(int left, int right) {
            ranges.add(right / CandidatePairs.RANGE);
        }
    }
}
