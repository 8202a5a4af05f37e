package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Texts in two languages, figures against digits put together one by one, and lines against lines put together. */
class BilingualTextTest {

    private static final BilingualText BOYS = new BilingualText("เด็กชาย", "boys");

    @Test
    void thaiComesFirstAndEveryLanguageHasItsText() {
        assertThat(BOYS.in(Language.THAI)).isEqualTo("เด็กชาย").isEqualTo(BOYS.thai());
        assertThat(BOYS.in(Language.ENGLISH)).isEqualTo("boys").isEqualTo(BOYS.english());
        assertThat(BOYS.thaiThenEnglish()).isEqualTo("เด็กชาย / boys");
        assertThat(BOYS.englishThenThai()).isEqualTo("boys / เด็กชาย");
    }

    @Test
    void aChangeIsMadeToBoth() {
        assertThat(BOYS.map(text -> text + "!")).isEqualTo(new BilingualText("เด็กชาย!", "boys!"));
        assertThat(BOYS).isEqualTo(new BilingualText("เด็กชาย", "boys"));
    }

    @Test
    void aLanguageHasTheCodeOfItsFiles() {
        assertThat(Language.values()).extracting(Language::code).containsExactly("th", "en");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "figures.csv", numLinesToSkip = 1)
    void aFigureIsWrittenAlikeEverywhere(BigDecimal figure, String grouped, String change) {
        assertThat(FigureFormat.grouped(figure)).isEqualTo(grouped);
        assertThat(FigureFormat.change(figure)).isEqualTo(change);
    }

    @Test
    void thousandsAreThoseOfADigitByDigitCount() {
        Random random = new Random(4);
        LongStream numbers = LongStream.concat(
                LongStream.of(0, 999, 1000, 999_999, 1_000_000, Long.MAX_VALUE, -1, -999, -1000),
                IntStream.range(0, 500).mapToLong(n -> random.nextLong() >> random.nextInt(64)));

        assertThat(numbers.boxed()).allSatisfy(number -> {
            assertThat(FigureFormat.grouped(number)).isEqualTo(grouped(number));
            assertThat(FigureFormat.signed(number)).isEqualTo((number > 0 ? "+" : "") + grouped(number));
        });
    }

    @Test
    void aPatternHasAsManyZerosAsDecimals() {
        assertThat(List.of(0, 1, 2, 4))
                .extracting(FigureFormat::pattern)
                .containsExactly("#,##0", "#,##0.0", "#,##0.00", "#,##0.0000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "lines.csv", numLinesToSkip = 1, delimiter = '@', quoteCharacter = '`')
    void aLineIsTakenApart(String line, String cells) {
        assertThat(DelimitedLine.cells(line, ',')).containsExactly(cells.split("\\|", -1));
    }

    @Test
    void aLinePutTogetherIsTakenApartAgain() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            List<String> cells = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(n -> cell(random))
                    .toList();
            String line = cells.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";"));
            assertThat(DelimitedLine.cells(line, ';')).as(line).isEqualTo(cells);
        }
    }

    private static String cell(Random random) {
        return random.ints(random.nextInt(6), 0, 7)
                .mapToObj(at -> "aก;\",|x".substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return (number < 0 ? "-" : "") + digits;
    }
}
