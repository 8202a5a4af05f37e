package org.bringback.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in names of files, and what such names are guessed to be. */
final class DayInTextTest {

    @ParameterizedTest(name = "{0} => {1}")
    @CsvFileSource(
            resources = "days.csv",
            delimiterString = " => ",
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            numLinesToSkip = 1)
    void aDayIsFoundInEitherEraWithWhatStandsAroundIt(String text, String day, String before, String after) {
        Optional<DayInText> found = DayInText.find(DayInText.plain(text));
        if (day.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(new DayInText(empty(before), LocalDate.parse(day), empty(after)));
        }
    }

    private static String empty(String cell) {
        return cell.equals("∅") ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({"๓๑-๐๕-๒๕๖๕.CSV, 31-05-2565.csv", "ＥＸＰＯＲＴ, export", "٣١, 31", "ก๐, ก0", "İ.csv, i̇.csv", "ﬁle, file"})
    void digitsOfEveryScriptAndWideLettersArePlain(String text, String plain) {
        assertThat(DayInText.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} for {1} at {2}")
    @CsvFileSource(resources = "export-of.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aFileMayBeTheExportThatIsMissingWhereNothingSpeaksAgainstIt(
            String name, String list, String asOf, String right) {
        Optional<String> guessed = FileNameGuess.find(name, RealReferenceContext.REAL.agencies())
                .flatMap(guess -> guess.exportOf(
                        new ListId(list), asOf.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(asOf))));
        assertThat(guessed.orElse("-")).isEqualTo(right);
    }
}
