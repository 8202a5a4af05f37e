package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Misspelt months against a naive search, and slips against the recursive definition of the distance. */
class MonthNamesTest {
    private static final List<String> NAMES = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> MonthNames.name(month).thai())
            .toList();

    @Test
    void everyWordWithOneSlipMeansTheOnlyMonthThatIsNear() {
        List<String> words =
                NAMES.stream().flatMap(MonthNamesTest::slips).distinct().toList();

        assertThat(words).hasSizeGreaterThan(250);
        assertThat(words)
                .allSatisfy(word -> assertThat(MonthNames.find(word)).as(word).isEqualTo(nearest(word)));
    }

    @Test
    void everyWordWithTwoSlipsMeansTheOnlyMonthThatIsNear() {
        List<String> words = NAMES.stream()
                .flatMap(MonthNamesTest::slips)
                .flatMap(word -> Stream.of(word.substring(1), word + "x", "y" + word.substring(1)))
                .distinct()
                .toList();

        assertThat(words)
                .allSatisfy(word -> assertThat(MonthNames.find(word)).as(word).isEqualTo(nearest(word)));
        assertThat(words).filteredOn(word -> MonthNames.find(word) == 0).hasSizeGreaterThan(100);
        assertThat(words).filteredOn(word -> MonthNames.find(word) != 0).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "months.csv", numLinesToSkip = 1)
    void aWordIsAMonthOrNone(String word, int month) {
        assertThat(MonthNames.find(word)).isEqualTo(month);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvFileSource(resources = "slips.csv", numLinesToSkip = 1)
    void slipsAreCounted(String left, String right, int slips) {
        assertThat(LevenshteinDistance.between(left, right)).isEqualTo(slips);
        assertThat(LevenshteinDistance.between(right, left)).isEqualTo(slips);
        assertThat(distance(left, right)).isEqualTo(slips);
    }

    @Test
    void slipsOfAllShortWordsAreThoseOfTheDefinition() {
        List<String> words = Stream.of("", "a", "b", "c")
                .flatMap(one -> Stream.of("", "a", "b").map(two -> one + two))
                .flatMap(two -> Stream.of("", "a", "b", "ab").map(end -> two + end))
                .distinct()
                .toList();

        assertThat(words)
                .allSatisfy(left -> assertThat(words)
                        .allSatisfy(right -> assertThat(LevenshteinDistance.between(left, right))
                                .isEqualTo(distance(left, right))));
    }

    private static Stream<String> slips(String name) {
        return IntStream.range(0, name.length()).boxed().flatMap(at -> {
            String head = name.substring(0, at);
            String tail = name.substring(at + 1);
            return Stream.of(head + tail, head + "x" + tail, head + name.charAt(at) + "x" + tail);
        });
    }

    /** All months at the smallest distance: the month if it is one and near enough, else none. */
    private static int nearest(String word) {
        if (MonthNames.isKnown(word)) {
            return MonthNames.find(word);
        }
        int[] distances = NAMES.stream().mapToInt(name -> distance(word, name)).toArray();
        int min = IntStream.of(distances).min().orElseThrow();
        List<Integer> nearest = IntStream.range(0, 12)
                .filter(at -> distances[at] == min)
                .boxed()
                .toList();
        boolean near = word.length() >= 5
                && nearest.size() == 1
                && min <= (NAMES.get(nearest.get(0)).length() < 8 ? 1 : 2);
        return near ? nearest.get(0) + 1 : 0;
    }

    /** Textbook definition over a full table. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : best(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int best(int[][] table, String left, String right, int i, int j) {
        int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        return IntStream.of(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same)
                .min()
                .orElseThrow();
    }
}
