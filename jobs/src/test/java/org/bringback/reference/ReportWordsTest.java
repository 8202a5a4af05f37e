package org.bringback.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWordsTest {

    @TempDir
    private Path folder;

    @Test
    void wordsAreFilledInInBothLanguages() throws IOException {
        ReportWords words = load(12, "a: 'ก {n} {who}'", 12, "a: '{who} {n} {n}'");

        assertThat(words.get("a")).isEqualTo(new BilingualText("ก {n} {who}", "{who} {n} {n}"));
        assertThat(words.get("a", "n", 1234, "who", new BilingualText("ข", "b")))
                .isEqualTo(new BilingualText("ก 1,234 ข", "b 1,234 1,234"));
        assertThat(words.get("a", "n", 12345L, "who", "x"))
                .isEqualTo(new BilingualText("ก 12,345 x", "x 12,345 12,345"));
        assertThat(words.find("a")).isPresent();
        assertThat(words.find("months")).isEmpty();
        assertThatThrownBy(() -> words.get("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reports' words lack b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | ก 1  | 1 row is left",
                "0  | ก 0  | 0 rows are left",
                "11 | ก 11 | 11 rows are left",
                "1,001 | ก 1,001 | 1,001 rows are left",
                "1.1 | ก 1.1 | 1.1 rows are left",
                "[c] | ก [c] | [c] rows are left"
            })
    void englishWordsAgreeWithTheirNumber(String number, String thai, String english) throws IOException {
        ReportWords words = load(12, "a: 'ก {n}'", 12, "a: '{n} {row is|rows are} left'");

        assertThat(words.get("a", "n", number)).isEqualTo(new BilingualText(thai, english));
    }

    @Test
    void aDateHasTheMonthOfItsLanguageAndTheYearOfItsEra() throws IOException {
        ReportWords words = load(12, "a: ก", 12, "a: a");

        assertThat(words.date(LocalDate.of(2022, 1, 31))).isEqualTo(new BilingualText("31 ด1 2565", "31 m1 2022"));
        assertThat(words.date(LocalDate.of(2022, 12, 1))).isEqualTo(new BilingualText("1 ด12 2565", "1 m12 2022"));
        assertThat(words.cohort(new CohortId("2022"))).isEqualTo(new BilingualText("2565", "2022"));
    }

    @ParameterizedTest(name = "{1} {3}")
    @CsvFileSource(resources = "broken-words.csv", numLinesToSkip = 1)
    void filesThatDoNotFitAreRefused(int months, String thai, int englishMonths, String english, String message) {
        assertThatThrownBy(() -> load(months, thai.replace("_", ""), englishMonths, english.replace("_", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.getFileName() + "/" + message);
    }

    @Test
    void theProgrammesOwnWordsFitEachOther() {
        ReportWords words = ReportWords.load(JobsFolder.real().resolveSibling("report-templates"));

        assertThat(words.get("persons").english()).isEqualTo("Persons");
        assertThat(words.date(LocalDate.of(2022, 9, 23)))
                .isEqualTo(new BilingualText("23 กันยายน 2565", "23 September 2022"));
    }

    private ReportWords load(int thaiMonths, String thai, int englishMonths, String english) throws IOException {
        Files.writeString(folder.resolve("words.th.yaml"), months("ด", thaiMonths) + thai + "\n");
        Files.writeString(folder.resolve("words.en.yaml"), months("m", englishMonths) + english + "\n");
        Files.writeString(folder.resolve("messages.yaml"), "rows: {all: TOTAL}\n");
        return ReportWords.load(folder);
    }

    private static String months(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> name + month)
                .collect(Collectors.joining(", ", "months: [", "]\n"));
    }
}
