package org.bringback.linkage.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of whole rows against a second, slower reading of the rules for swapped fields. */
class PairComparatorTest {
    private static final int MISSING = 0;
    private static final List<ComparisonLevel> LEVELS = List.of(
            new ComparisonLevel("exact", 0.8),
            new ComparisonLevel("close", 0.1),
            new ComparisonLevel("other", 0.06),
            new ComparisonLevel("apart", 0.04, true));

    @ParameterizedTest(name = "{0} {1} | {2} {3}: {4}, {5}")
    @CsvFileSource(resources = "swaps.csv", numLinesToSkip = 1)
    void namesInEachOthersPlaceAreSeen(
            String given, String family, String otherGiven, String otherFamily, String first, String second) {
        FieldComparator names = Comparators.general().find("name").orElseThrow();
        Dictionary values = new Dictionary();
        RecordTable left = row(values, given, family);
        RecordTable right = row(values, otherGiven, otherFamily);
        ValueComparator prepared = names.prepare(values);
        List<ComparisonLevels> levels = List.of(
                ComparisonLevels.of("given", names.levels(), true),
                ComparisonLevels.of("family", names.levels(), false));
        int[][] swaps = {{0, 1}};
        PairComparator there = new PairComparator(left, right, List.of(prepared, prepared), levels, swaps);
        PairComparator back = new PairComparator(right, left, List.of(prepared, prepared), levels, swaps);
        for (long vector : new long[] {there.vector(0, 0), back.vector(0, 0)}) {
            assertThat(levels.get(0).name(PairComparator.level(vector, 0))).isEqualTo(first);
            assertThat(levels.get(1).name(PairComparator.level(vector, 1))).isEqualTo(second);
        }
    }

    private static RecordTable row(Dictionary values, String given, String family) {
        RecordTable table = new RecordTable(2, 1);
        table.add("1", values.add(given.equals("-") ? "" : given), values.add(family.equals("-") ? "" : family));
        return table;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void vectorsAreThoseOfTheRules(long seed) {
        Example example = new Example(seed);
        for (int left = 0; left < Example.ROWS; left++) {
            for (int right = 0; right < Example.ROWS; right++) {
                long vector = example.comparator.vector(left, right);
                int[] expected = example.expected(left, right);
                for (int field = 0; field < expected.length; field++) {
                    assertThat(PairComparator.level(vector, field)).isEqualTo(expected[field]);
                }
                assertThat(vector >>> expected.length * 4).isZero();
            }
        }
    }

    /** What is told at once must be what comparing would find, or say why it cannot be told. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsToldAtOnceIsTrue(long seed) {
        Example example = new Example(seed);
        for (int left = 0; left < Example.ROWS; left++) {
            for (int right = 0; right < Example.ROWS; right++) {
                for (int field = 0; field < Example.FIELDS; field++) {
                    int level = PairComparator.level(example.comparator.vector(left, right), field);
                    int quick = PairComparator.level(example.comparator.quickVector(left, right), field);
                    if (quick == PairComparator.DIFFERENT) {
                        assertThat(level).isGreaterThan(1);
                        assertThat(example.comparator.unswappedLevel(left, right, field))
                                .isEqualTo(level);
                    } else if (quick == PairComparator.MAYBE_SWAPPED) {
                        assertThat(field).isIn(0, 2);
                    } else {
                        assertThat(quick).isEqualTo(level);
                    }
                }
            }
        }
    }

    @Test
    void aPairThatStandsAtAForbiddingLevelMayNotBeLinked() {
        Example example = new Example(7);
        int forbidden = 0;
        for (int left = 0; left < Example.ROWS; left++) {
            for (int right = 0; right < Example.ROWS; right++) {
                boolean apart = IntStream.of(example.expected(left, right)).anyMatch(level -> level == LEVELS.size());
                assertThat(example.comparator.isCannotLink(left, right)).isEqualTo(apart);
                forbidden += apart ? 1 : 0;
            }
        }
        assertThat(forbidden).isPositive();
    }

    @Test
    void withoutAForbiddingLevelEveryPairMayBeLinked() {
        RecordTable table = new RecordTable(1, 2);
        table.add("1", 1);
        table.add("2", 2);
        List<ComparisonLevels> levels = List.of(ComparisonLevels.of("f", LEVELS.subList(0, 3), false));
        assertThat(levels.get(0).hasCannotLink()).isFalse();
        assertThat(new PairComparator(table, table, List.of((a, b) -> 3), levels, new int[0][]).isCannotLink(0, 1))
                .isFalse();
    }

    @Test
    void sixteenFieldsFitIntoAVectorWithoutTouchingEachOther() {
        RecordTable table = new RecordTable(PairComparator.MAX_FIELDS, 1);
        table.add("1", IntStream.rangeClosed(1, PairComparator.MAX_FIELDS).toArray());
        List<ValueComparator> fields = IntStream.range(0, PairComparator.MAX_FIELDS)
                .mapToObj(field -> (ValueComparator) (a, b) -> a - 1)
                .toList();
        List<ComparisonLevels> levels = fields.stream()
                .map(field -> ComparisonLevels.of("f", LEVELS, false))
                .toList();
        long vector = new PairComparator(table, table, fields, levels, new int[0][]).vector(0, 0);
        for (int field = 0; field < PairComparator.MAX_FIELDS; field++) {
            assertThat(PairComparator.level(vector, field)).isEqualTo(field);
        }
    }

    @Test
    void aSwappableFieldHasTwoMoreLevelsAndLevelZeroIsMissing() {
        ComparisonLevels plain = ComparisonLevels.of("f", LEVELS, false);
        ComparisonLevels swappable = ComparisonLevels.of("f", LEVELS, true);
        assertThat(plain.size()).isEqualTo(4);
        assertThat(swappable.size()).isEqualTo(6);
        assertThat(swappable.ordered()).isEqualTo(4);
        assertThat(IntStream.rangeClosed(0, 6).mapToObj(swappable::name))
                .containsExactly("missing", "exact", "close", "other", "apart", "swapped", "half swapped");
        assertThat(plain.hasCannotLink()).isTrue();
        assertThat(IntStream.rangeClosed(0, 6).filter(swappable::isCannotLink)).containsExactly(4);
    }

    /** Three fields of small codes, the first and the third swappable, the second one only looked up. */
    private static final class Example {
        static final int ROWS = 60;
        static final int FIELDS = 3;
        private static final int CODES = 7;

        final RecordTable left;
        final RecordTable right;
        final PairComparator comparator;

        Example(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            left = table(random);
            right = table(random);
            List<ValueComparator> fields =
                    List.of(Example::level, ValueComparator.lookup(Example::level), Example::level);
            List<ComparisonLevels> levels = List.of(
                    ComparisonLevels.of("a", LEVELS, true),
                    ComparisonLevels.of("b", LEVELS, false),
                    ComparisonLevels.of("c", LEVELS, false));
            comparator = new PairComparator(left, right, fields, levels, new int[][] {{0, 2}});
        }

        private static RecordTable table(SplittableRandom random) {
            RecordTable table = new RecordTable(FIELDS, ROWS);
            for (int row = 0; row < ROWS; row++) {
                table.add("r" + row, random.nextInt(CODES), random.nextInt(CODES), random.nextInt(CODES));
            }
            return table;
        }

        private static int level(int one, int other) {
            return Math.min(LEVELS.size(), 1 + Math.abs(one - other));
        }

        private static int levelOrMissing(int one, int other) {
            return one == MISSING || other == MISSING ? 0 : level(one, other);
        }

        int[] expected(int leftRow, int rightRow) {
            int[] a = {left.code(leftRow, 0), left.code(leftRow, 1), left.code(leftRow, 2)};
            int[] b = {right.code(rightRow, 0), right.code(rightRow, 1), right.code(rightRow, 2)};
            int[] levels = {levelOrMissing(a[0], b[0]), levelOrMissing(a[1], b[1]), levelOrMissing(a[2], b[2])};
            int there = levelOrMissing(a[0], b[2]);
            int back = levelOrMissing(a[2], b[0]);
            boolean staysPut = isClose(levels[0]) || isClose(levels[2]);
            if (!staysPut && isClose(there) && isClose(back)) {
                return new int[] {LEVELS.size() + 1, levels[1], 0};
            }
            if (!staysPut && (there == 1 && back == 0 || there == 0 && back == 1)) {
                return new int[] {LEVELS.size() + 2, levels[1], 0};
            }
            return levels;
        }

        private static boolean isClose(int level) {
            return level == 1 || level == 2;
        }
    }
}
