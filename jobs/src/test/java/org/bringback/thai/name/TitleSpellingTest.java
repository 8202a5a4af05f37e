package org.bringback.thai.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one spelling of a title ends in a text, and what holds for every spelling that offices use. */
class TitleSpellingTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1)
    void aTitleEndsWhereTheNameBegins(String spelling, String text, int closed, int glued) {
        TitleSpelling title = new TitleSpelling("T", spelling);

        assertThat(title.closedEnd(text)).as("closed").isEqualTo(closed);
        assertThat(title.gluedEnd(text)).as("glued").isEqualTo(glued);
    }

    @ParameterizedTest(name = "{0} may begin {1}: {2}")
    @CsvFileSource(resources = "beginnings.csv", numLinesToSkip = 1)
    void onlyTheFirstLettersAreLookedAtWhetherATitleMayBeThere(String spelling, String text, boolean may) {
        assertThat(new TitleSpelling("T", spelling).mayBegin(text)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "นางสาว, นาง, true",
        "นาง, นางสาว, false",
        "นางสาว, น.ส., false",
        "น.ส.ก., น.ส., false",
        "ดรุณี, นาง, false"
    })
    void aLongTitleGoesOnFromAShortOneOnlyAsAWord(String longer, String shorter, boolean goesOn) {
        assertThat(new TitleSpelling("A", longer).goesOnFrom(new TitleSpelling("B", shorter)))
                .isEqualTo(goesOn);
        assertThat(new TitleSpelling("A", longer).goesOnFrom(new TitleSpelling("A", shorter)))
                .isFalse();
    }

    @Test
    void aShortNameIsEnoughBehindATitleThatGoesOnFromAnother() {
        TitleSpelling title = new TitleSpelling("MISS", "นางสาว");

        assertThat(title.gluedEnd("นางสาวดี")).isEqualTo(-1);
        assertThat(title.beforeShortNames().gluedEnd("นางสาวดี")).isEqualTo(6);
        assertThat(title.beforeShortNames().gluedEnd("นางสาว")).isEqualTo(-1);
        assertThat(title.beforeShortNames().code()).isEqualTo("MISS");
        assertThat(title.beforeShortNames().letters()).isEqualTo("นางสาว");
        assertThat(title.beforeShortNames().endsInWord()).isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(files = "jobs/reference/titles.csv", numLinesToSkip = 1)
    void whatIsTakenOffIsNeverRuledOutBefore(ArgumentsAccessor row) {
        List<String> spellings = Stream.concat(Stream.ofNullable(row.getString(1)), others(row.getString(2)))
                .filter(spelling -> !row.getString(0).equals("UNKNOWN") && spelling.charAt(0) > 'z')
                .toList();
        TitleTable table = new TitleTable(
                spellings.isEmpty() ? List.of() : List.of(new Title(row.getString(0), spellings, TitleSex.EITHER)));

        assertThat(spellings)
                .allSatisfy(spelling -> assertThat(texts(spelling)).allSatisfy(text -> {
                    boolean taken = table.split(text).titleCode().isPresent();
                    assertThat(table.mayBegin(text) || !taken).as(text).isTrue();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "plain-words.csv", numLinesToSkip = 1)
    void aPlainWordIsThaiCleanAndSaysSomething(String quoted, boolean plain) {
        String word = quoted.substring(1, quoted.length() - 1);

        assertThat(FullName.isPlainWord(word)).isEqualTo(plain);
        FullName both = FullName.split("สมชาย " + word);
        assertThat(!plain || both.equals(new FullName("สมชาย", word))).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvFileSource(resources = "columns.csv", numLinesToSkip = 1)
    void namesInTwoColumnsAreCleaned(String given, String family, String cleanGiven, String cleanFamily) {
        assertThat(FullName.of(blank(given), blank(family)))
                .isEqualTo(new FullName(blank(cleanGiven), blank(cleanFamily)));
    }

    private static List<String> texts(String spelling) {
        return List.of(
                spelling + "สมชาย",
                spelling + " สมชาย",
                spelling + ".สมชาย",
                spelling,
                spelling + " ",
                "สมชาย" + spelling);
    }

    private static Stream<String> others(String cell) {
        return cell == null ? Stream.of() : Arrays.stream(cell.split("\\|"));
    }

    private static String blank(String cell) {
        return cell.equals("_") ? "" : cell;
    }
}
