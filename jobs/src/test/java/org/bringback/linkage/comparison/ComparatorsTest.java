package org.bringback.linkage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.NormalisedColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every comparator against cases worked by hand, and against what all of them promise. */
class ComparatorsTest {
    private final Comparators comparators = Comparators.general();

    static Stream<String> names() {
        return Comparators.general().names().stream();
    }

    @ParameterizedTest(name = "{0}: {1} | {2} is {3}")
    @CsvFileSource(
            resources = {"levels.csv", "boundaries.csv"},
            numLinesToSkip = 1)
    void twoValuesStandAtTheLevelOfTheirMistakes(String name, String left, String right, String level) {
        assertThat(level(name, left, right)).isEqualTo(level);
        assertThat(level(name, right, left)).as("the other way round").isEqualTo(level);
    }

    @ParameterizedTest(name = "{0}: {1} is compared as {2}")
    @CsvFileSource(resources = "normalised.csv", numLinesToSkip = 1)
    void ofAValueOnlyWhatMattersIsCompared(String name, String raw, String normalised) {
        FieldComparator comparator = comparator(name);
        assertThat(comparator.normalise(raw)).isEqualTo(normalised);
        assertThat(comparator.apply(raw)).isEqualTo(normalised);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whatIsNormalisedStaysAsItIs(String name) {
        FieldComparator comparator = comparator(name);
        for (String raw : texts(new SplittableRandom(1), 2_000)) {
            String once = comparator.normalise(raw);
            assertThat(comparator.normalise(once)).as(raw).isEqualTo(once);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyPairHasOneLevelWhicheverSideAValueIsOn(String name) {
        FieldComparator comparator = comparator(name);
        Dictionary values = normalised(comparator, texts(new SplittableRandom(2), 300));
        for (ValueComparator prepared : List.of(comparator.prepare(values), comparator.prepareIndependently(values))) {
            everyPair(values, (left, right) -> {
                int level = prepared.level(left, right);
                assertThat(level).isBetween(1, comparator.levels().size());
                assertThat(prepared.level(right, left)).isEqualTo(level);
                assertThat(level == 1 && left != right)
                        .as("different values that agree fully")
                        .isFalse();
                return level;
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aTrainedModelSeesOnlyTheTwoValues(String name) {
        FieldComparator comparator = comparator(name);
        Dictionary many = normalised(comparator, texts(new SplittableRandom(3), 16));
        ValueComparator amongMany = comparator.prepareIndependently(many);
        everyPair(many, (left, right) -> {
            Dictionary two = new Dictionary();
            int one = two.add(many.value(left));
            int other = two.add(many.value(right));
            int level = comparator.prepareIndependently(two).level(one, other);
            assertThat(amongMany.level(left, right)).isEqualTo(level);
            return level;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theInitialSharesOfTheLevelsAddUpToOne(String name) {
        List<ComparisonLevel> levels = comparator(name).levels();
        assertThat(levels.stream().mapToDouble(ComparisonLevel::initialM).sum()).isCloseTo(1, within(1e-9));
        assertThat(levels).extracting(ComparisonLevel::name).doesNotHaveDuplicates();
        assertThat(levels.get(0).name()).isEqualTo("exact");
        assertThat(levels.get(levels.size() - 1).name()).isEqualTo("different");
    }

    /** Prefixes that are only cut off are never turned into a text; the cut must give the same. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aCutPrefixGivesTheNormalisedValue(String name) {
        FieldComparator comparator = comparator(name);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 3_000; i++) {
            String raw = digits(random, 1 + random.nextInt(13));
            byte[] utf8 = raw.getBytes(StandardCharsets.UTF_8);
            int cut = comparator.strippedPrefixLength(utf8, 0, utf8.length);
            if (cut != NormalisedColumn.Form.UNKNOWN) {
                assertThat(raw.substring(cut)).isEqualTo(comparator.normalise(raw));
            }
        }
    }

    @Test
    void aTenDigitNumberIsOnlyCut() {
        byte[] utf8 = "x0812345678".getBytes(StandardCharsets.UTF_8);
        assertThat(comparator("phone").strippedPrefixLength(utf8, 1, 10)).isEqualTo(1);
        assertThat(comparator("phone").strippedPrefixLength(utf8, 0, 11)).isEqualTo(NormalisedColumn.Form.UNKNOWN);
    }

    @Test
    void aFurtherComparatorIsAddedAndTheOldSetStaysAsItWas() {
        Comparators more = comparators.with("own", comparator("name"));
        assertThat(more.find("own")).isPresent();
        assertThat(comparators.find("own")).isEmpty();
        assertThat(more.names()).hasSize(comparators.names().size() + 1).contains("name", "date");
    }

    @Test
    void rareWordsCountMoreWhereTheFilesSayWhichAreRare() {
        FieldComparator phrases = comparator("phrase");
        Dictionary values = new Dictionary();
        int one = values.add("house quetzal");
        int other = values.add("hotel quetzal");
        for (int i = 0; i < 400; i++) {
            values.add((i % 2 == 0 ? "house " : "hotel ") + "w" + i);
        }
        assertThat(phrases.prepare(values).level(one, other)).isLessThan(4);
        Dictionary common = new Dictionary();
        int here = common.add("xavier quetzal");
        int there = common.add("yolanda quetzal");
        for (int i = 0; i < 400; i++) {
            common.add("w" + i + " quetzal");
        }
        assertThat(phrases.prepare(common).level(here, there)).isGreaterThan(2);
    }

    @Test
    void theFirstOfJanuaryCanStandForAnUnknownDay() {
        DateComparator yearOnly = new DateComparator(false, true);
        assertThat(yearOnly.normalise("1/1/2542")).isEqualTo("19990000");
        assertThat(yearOnly.normalise("2/1/2542")).isEqualTo("19990102");
        assertThat(new DateComparator(false, false).normalise("1/1/2542")).isEqualTo("19990101");
        assertThat(yearOnly.separator()).isEqualTo("-");
    }

    private String level(String name, String left, String right) {
        FieldComparator comparator = comparator(name);
        Dictionary values = new Dictionary();
        int one = values.add(comparator.normalise(left == null ? "" : left));
        int other = values.add(comparator.normalise(right == null ? "" : right));
        return one == 0 || other == 0
                ? "missing"
                : comparator
                        .levels()
                        .get(comparator.prepareIndependently(values).level(one, other) - 1)
                        .name();
    }

    private FieldComparator comparator(String name) {
        return comparators.find(name).orElseThrow();
    }

    private static Dictionary normalised(FieldComparator comparator, List<String> raw) {
        Dictionary values = new Dictionary();
        raw.forEach(text -> values.add(comparator.normalise(text)));
        return values;
    }

    private static void everyPair(Dictionary values, IntBinaryOperator check) {
        for (int left = 1; left < values.size(); left++) {
            for (int right = left; right < values.size(); right++) {
                check.applyAsInt(left, right);
            }
        }
    }

    /** Words, numbers, dates and addresses, Thai and Latin, that differ by a few mistakes. */
    private static List<String> texts(SplittableRandom random, int count) {
        List<String> roots = List.of(
                "somchai jaidee",
                "สมชาย ใจดี",
                "กิตติ",
                "12 main street",
                "1999-04-03",
                "a.b@example.org",
                "0812345678");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder(roots.get(random.nextInt(roots.size())));
            for (int mistakes = random.nextInt(4); mistakes > 0; mistakes--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, "a1ก -๒A.".charAt(random.nextInt(8)));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String digits(SplittableRandom random, int length) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < length) {
            digits.append("0166".charAt(random.nextInt(4)));
        }
        return digits.toString();
    }
}
