package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The one pass over the characters against patterns, one for each order of the parts. */
class NumericDateTest {
    private static final String SEPARATOR = "[/. -]";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})SEP(\\d{1,2})SEP(\\d{4}|\\d{2})".replace("SEP", SEPARATOR));
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})SEP(\\d{1,2})SEP(\\d{1,2})".replace("SEP", SEPARATOR));
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})SEP(\\d{4})".replace("SEP", SEPARATOR));
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{4})SEP(\\d{1,2})".replace("SEP", SEPARATOR));
    private static final Pattern YEAR_ALONE = Pattern.compile("\\d{4}");

    @Test
    void numbersOfAllWidthsAreArrangedAsThePatternsDo() {
        List<String> texts = Stream.of("/", "-", ".", " ", ":", "//", "+")
                .flatMap(NumericDateTest::textsOfAllWidths)
                .toList();

        assertThat(texts).hasSize(7 * (5 + 25 + 125 + 625));
        assertThat(texts).allSatisfy(text -> assertThat(NumericDate.parse(text)).isEqualTo(expected(text)));
        assertThat(texts)
                .filteredOn(text -> NumericDate.parse(text).isPresent())
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "numeric.csv", numLinesToSkip = 1)
    void digitsAndSingleSeparatorsAreReadAndNothingElse(String quoted, String expected) {
        String text = quoted.substring(1, quoted.length() - 1);

        assertThat(NumericDate.parse(text).map(NumericDateTest::shown).orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void besideANamedMonthTwoDigitsAreAYear() {
        assertThat(NumericDate.ofParts(List.of("6", "53"), true)).contains(new RawDate(0, 6, 53, 2, Era.UNSAID));
        assertThat(NumericDate.ofParts(List.of("6", "53"), false)).isEmpty();
        assertThat(NumericDate.ofParts(List.of("53"), true)).isEmpty();
        assertThat(NumericDate.ofParts(List.of(), true)).isEmpty();
    }

    private static Stream<String> textsOfAllWidths(String separator) {
        List<String> numbers = List.of("3", "12", "153", "2553", "25531");
        List<String> grown = List.of("");
        List<String> all = new ArrayList<>();
        for (int parts = 1; parts <= 4; parts++) {
            String between = parts == 1 ? "" : separator;
            grown = grown.stream()
                    .flatMap(text -> numbers.stream().map(number -> text + between + number))
                    .toList();
            all.addAll(grown);
        }
        return all.stream();
    }

    private static Optional<RawDate> expected(String text) {
        return Stream.of(
                        matched(YEAR_FIRST, text, 3, 2, 1),
                        matched(MONTH_LAST, text, 0, 2, 1),
                        matched(DAY_FIRST, text, 1, 2, 3),
                        matched(MONTH_FIRST, text, 0, 1, 2),
                        matched(YEAR_ALONE, text, -1, -1, 0))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RawDate> matched(Pattern pattern, String text, int day, int month, int year) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int[] numbers = IntStream.of(day, month, year)
                .map(group -> group < 0 || group == 0 && group != year ? 0 : Integer.parseInt(matcher.group(group)))
                .toArray();
        return Optional.of(new RawDate(
                numbers[0], numbers[1], numbers[2], matcher.group(year).length(), Era.UNSAID));
    }

    private static String shown(RawDate date) {
        return date.day() + "/" + date.month() + "/" + date.year() + " of " + date.yearDigits();
    }
}
