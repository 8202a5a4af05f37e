package org.bringback.linkage.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bringback.linkage.blocking.BlockingKeyFunctions;
import org.bringback.linkage.blocking.CandidatePairs;
import org.bringback.linkage.blocking.KeyNumbers;
import org.bringback.linkage.io.MemoryRecordSource;
import org.bringback.linkage.model.BlockingRule;
import org.bringback.linkage.model.ComparisonField;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.model.KeyPart;
import org.bringback.linkage.model.LinkageModel;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single columns are taken for, and which rules are drafted of them. */
class ColumnGuessTest {

    @ParameterizedTest(name = "{0}: {1} ({2} times) is {3}")
    @CsvFileSource(resources = "kinds.csv", numLinesToSkip = 1, delimiterString = " => ", quoteCharacter = '§')
    void theKindFollowsFromTheValuesAndThenTheHeader(String header, String values, int times, String kind) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cells.addAll(List.of(values.split(";")));
        }
        assertThat(FieldKindDetector.of(profile(header, cells))).hasToString(kind.strip());
    }

    /** Nobody looks at more values than it takes to tell, and what is told is what all of them say. */
    @ParameterizedTest(name = "{0} of 8")
    @ValueSource(ints = {0, 1, 3, 7, 8})
    void aShareIsToldFromAsFewValuesAsItTakes(int such) {
        ColumnProfile profile = profile(
                "x",
                IntStream.range(0, 8).mapToObj(i -> (i < such ? "a" : "b") + i).toList());
        for (double lowest : new double[] {0, 0.01, 0.125, 0.3, 0.375, 0.376, 0.875, 0.9, 1}) {
            int[] asked = new int[1];
            boolean told = profile.isShare(lowest, value -> {
                asked[0]++;
                return value.startsWith("a");
            });
            assertThat(told).isEqualTo(profile.share(value -> value.startsWith("a")) >= lowest);
            int enough = (int) Math.ceil(lowest * 8);
            assertThat(asked[0]).isEqualTo(told ? enough : such + 8 - enough + 1);
        }
        assertThat(profile("x", List.of("", "-")).isShare(0.1, value -> true)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "headers.csv", numLinesToSkip = 1)
    void aHeaderIsTakenApartIntoWords(String header, String words) {
        assertThat(ColumnProfile.wordsOf(header)).containsExactly(words.split(" "));
    }

    @Test
    void aProfileCountsWhatSaysSomething() {
        ColumnProfile profile = profile("given", List.of("Ann", "", "Bob", "Ann", "-", "n/a", "Eve", ""));
        assertThat(profile.rows()).isEqualTo(8);
        assertThat(profile.filled()).isEqualTo(4);
        assertThat(profile.values()).containsExactly("Ann", "Bob", "Eve");
        assertThat(profile.distinct()).isEqualTo(3);
        assertThat(profile.fill()).isCloseTo(0.5, within(1e-12));
        assertThat(profile.variety()).isCloseTo(0.75, within(1e-12));
        assertThat(profile.share(value -> value.contains("n"))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(profile.mean(String::length)).isCloseTo(3, within(1e-12));
    }

    @Test
    void ofVeryManyValuesSomeFromAllOverTheColumnAreLookedAt() {
        List<String> cells =
                IntStream.range(0, 45_000).mapToObj(row -> "v" + row).toList();
        ColumnProfile profile = profile("x", cells);
        assertThat(profile.distinct()).isEqualTo(45_000);
        double late = profile.share(value -> Integer.parseInt(value.substring(1)) >= 22_500);
        assertThat(late).isCloseTo(0.5, within(0.01));
        assertThat(profile("x", List.of("", "-")).share(value -> true)).isZero();
    }

    @ParameterizedTest(name = "{0} of {1} is found: {2}")
    @CsvSource({
        "rec_id, 1 2 3, true",
        "person, 1 2 3, true",
        "first, 1 2 3, true",
        "rec_id, 1 2 2, false",
        "rec_id, 1 _ 3, false",
    })
    void theColumnOfReferencesIsNeverEmptyAndNeverTwiceTheSame(String header, String values, boolean found) {
        ColumnProfile column = profile(header, cells(values));
        assertThat(IdColumnDetector.of(List.of(column))).isEqualTo(found ? Optional.of(header) : Optional.empty());
    }

    @Test
    void aColumnFurtherOnNeedsTheNameOfAReference() {
        ColumnProfile first = profile("given", List.of("ann", "ann", "bob"));
        ColumnProfile name = profile("town", List.of("rome", "york", "bonn"));
        ColumnProfile key = profile("key", List.of("7", "8", "9"));
        assertThat(IdColumnDetector.of(List.of(first, name))).isEmpty();
        assertThat(IdColumnDetector.of(List.of(first, name, key))).contains("key");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}: {3}, {4}: {5} are a date: {6}")
    @CsvSource({
        "by, 1999 2001, bm, 4 12, bd, 3 31, true",
        "year, 2542 2544, month, 4 12, day, 3 31, true",
        "ปี, 2542 2544, เดือน, 4 12, วัน, 3 31, true",
        "yyyy, 1999 2001, mm, 4 12, dd, 3 31, true",
        "year, 1999 2001, month, 4 13, day, 3 31, false",
        "year, 1999 2001, month, 4 12, day, 3 32, false",
        "year, 99 1, month, 4 12, day, 3 31, false",
        "year, 1999 2001, month, apr dec, day, 3 31, false",
        "a, 1999 2001, month, 4 12, day, 3 31, false"
    })
    void aYearAMonthAndADayAreOneDate(
            String year, String years, String month, String months, String day, String days, boolean date) {
        Optional<DraftField> found = SplitDateDetector.of(
                List.of(profile(day, cells(days)), profile(year, cells(years)), profile(month, cells(months))));
        assertThat(found.map(DraftField::field))
                .isEqualTo(
                        date
                                ? Optional.of(new ComparisonField(
                                        year + "_" + month + "_" + day, List.of(year, month, day), "date", true))
                                : Optional.empty());
    }

    @ParameterizedTest(name = "{0} of kinds {1} are swapped as {2}")
    @CsvSource({
        "given family, GIVEN_NAME FAMILY_NAME, given-family",
        "family town given, FAMILY_NAME NAME GIVEN_NAME, given-family",
        "given town, GIVEN_NAME NAME, ''",
        "address_1 address_2, PHRASE PHRASE, address_1-address_2",
        "address1 address2 address3, PHRASE PHRASE PHRASE, address1-address2",
        "line1 line2, NAME NAME, line1-line2",
        "line1 line2, NAME PHRASE, ''",
        "line1 other2, NAME NAME, ''",
        "phone1 phone2, PHONE PHONE, ''",
        "town town2, NAME NAME, ''",
        "address1 zip address2, PHRASE CODE PHRASE, ''",
        "given family line1 line2, GIVEN_NAME FAMILY_NAME PHRASE PHRASE, given-family line1-line2"
    })
    void fieldsThatPeoplePutIntoEachOthersPlaceAreFound(String names, String kinds, String swaps) {
        List<DraftField> fields = new ArrayList<>();
        for (int field = 0; field < names.split(" ").length; field++) {
            FieldKind kind = FieldKind.valueOf(kinds.split(" ")[field]);
            fields.add(DraftField.of(profile(names.split(" ")[field], List.of("a", "b")), kind));
        }
        List<List<String>> expected = swaps.isEmpty()
                ? List.of()
                : Arrays.stream(swaps.split(" "))
                        .map(swap -> List.of(swap.split("-")))
                        .toList();
        assertThat(SwapDetector.of(sample(List.of("x"), List.of(List.of("a"))), fields))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}: {3}")
    @CsvSource({
        "ann lee, ann, lee, true",
        "lee ann, ann, lee, true",
        "Ann LEE, ann, lee, true",
        "ann lee, ann, orr, false",
        "ann, ann, lee, false",
        "ann lee, ann lee of york, york, false"
    })
    void aColumnMadeOfOthersIsFound(String whole, String one, String other, boolean made) {
        List<String> columns = List.of("whole", "one", "other");
        RecordSample sample = sample(columns, List.of(List.of(whole, one, other), List.of(whole, one, other)));
        try (Workers workers = new Workers(1)) {
            List<ColumnProfile> profiles = sample.profiles(workers);
            assertThat(sample.isMadeOfOthers(profiles.get(0), profiles)).isEqualTo(made);
        }
    }

    /** Counted by the same blocking that a run would do: no rule of the draft brings more pairs than it may. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60, 2_000})
    void noDraftedRuleBringsTooManyPairs(int different) {
        SplittableRandom random = new SplittableRandom(different);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 3_000; row++) {
            rows.add(List.of(word(random, different), word(random, 7), word(random, 9), word(random, 5_000)));
        }
        List<String> columns = List.of("a", "b", "c", "d");
        RecordSample sample = sample(columns, rows);
        List<DraftField> fields;
        List<BlockingRule> rules;
        try (Workers workers = new Workers(2)) {
            fields = sample.profiles(workers).stream()
                    .map(profile -> DraftField.of(profile, FieldKind.NAME))
                    .toList();
            rules = new BlockingRuleSelector(sample, fields, workers).rules();
            assertThat(rules).doesNotHaveDuplicates().isNotEmpty();
            List<Long> pairs = pairs(sample, fields, rules, workers);
            assertThat(pairs).allMatch(count -> count <= 1_000_000);
            // a field alone brings more than may be exactly where it has no rule of its own
            for (DraftField field : fields) {
                BlockingRule alone = new BlockingRule(List.of(KeyPart.whole(field.name())));
                long count = pairs(sample, fields, List.of(alone), workers).get(0);
                assertThat(rules.contains(alone)).as(field.name()).isEqualTo(count <= 1_000_000);
            }
        }
    }

    /** Sex halves the pairs of one school; what it would bring, birth date and school bring at less cost. */
    @Test
    void aFieldOfTwoValuesMakesNoRuleWithAnother() {
        SplittableRandom random = new SplittableRandom(5);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 6_000; row++) {
            rows.add(List.of("s" + random.nextInt(10), "b" + random.nextInt(12), "x" + random.nextInt(2)));
        }
        RecordSample sample = sample(List.of("school", "born", "sex"), rows);
        try (Workers workers = new Workers(1)) {
            List<DraftField> fields = sample.profiles(workers).stream()
                    .map(profile -> DraftField.of(profile, FieldKind.CATEGORY))
                    .toList();
            assertThat(new BlockingRuleSelector(sample, fields, workers).rules())
                    .containsExactly(new BlockingRule(List.of(KeyPart.whole("born"), KeyPart.whole("school"))));
        }
    }

    private static List<Long> pairs(
            RecordSample sample, List<DraftField> fields, List<BlockingRule> rules, Workers workers) {
        LinkageModel model = new LinkageModel(
                "m",
                1,
                Optional.empty(),
                fields.stream().map(DraftField::field).toList(),
                List.of(),
                List.of(),
                rules,
                new DecisionRule(0.5, 0.5, 0, DecisionRule.Unique.NONE),
                Optional.empty());
        return CandidatePairs.of(
                        model,
                        sample.left(),
                        sample.right(),
                        sample.values(),
                        BlockingKeyFunctions.general(),
                        KeyNumbers.NONE,
                        workers)
                .counts();
    }

    private static String word(SplittableRandom random, int different) {
        return random.nextInt(10) == 0 ? "" : "w" + random.nextInt(different);
    }

    private static RecordSample sample(List<String> columns, List<List<String>> rows) {
        try (Workers workers = new Workers(1)) {
            return RecordSample.of(new MemoryRecordSource("m", columns, rows), Optional.empty(), workers);
        }
    }

    private static List<String> cells(String values) {
        return Arrays.stream(values.split(" "))
                .map(cell -> cell.replace("_", ""))
                .toList();
    }

    private static ColumnProfile profile(String header, List<String> cells) {
        Dictionary values = new Dictionary();
        int[] codes = cells.stream().mapToInt(values::add).toArray();
        return ColumnProfile.of(header, codes, values);
    }
}
