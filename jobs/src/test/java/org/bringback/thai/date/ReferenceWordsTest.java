package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;
import org.bringback.thai.name.Title;
import org.bringback.thai.name.TitleSex;
import org.bringback.thai.name.TitleTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The words that analysts keep as reference data are all understood. */
class ReferenceWordsTest {
    private static final DateRules RULES = DateRules.events(LocalDate.of(2022, 12, 31));

    @ParameterizedTest
    @CsvFileSource(files = "jobs/reference/months.csv", numLinesToSkip = 1)
    void everyFormOfAMonthIsRead(ArgumentsAccessor row) {
        Stream<String> forms = Stream.concat(
                Stream.of(1, 2, 3, 4, 5).map(row::getString),
                Arrays.stream(row.getString(6).split("\\|")));
        String expected = "2010-%02d-01".formatted(row.getInteger(0));
        assertThat(forms)
                .allSatisfy(form -> assertThat(ThaiDates.read("1 " + form + " 2553", RULES))
                        .as(form)
                        .isEqualTo(new DateReading.Read(PartialDate.ofDay(LocalDate.parse(expected)))));
    }

    @ParameterizedTest
    @CsvFileSource(files = "jobs/reference/months.csv", numLinesToSkip = 1)
    void theFormsWrittenAreTheStandardOnes(int month, String thai, String thaiShort, String noDots, String english) {
        assertThat(MonthNames.name(month)).isEqualTo(new BilingualText(thai, english));
        assertThat(MonthNames.find(thaiShort.replace(".", ""))).isEqualTo(month);
        assertThat(MonthNames.find(noDots)).isEqualTo(month);
        assertThat(MonthNames.find(english.toLowerCase(Locale.ROOT))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvFileSource(files = "jobs/reference/titles.csv", numLinesToSkip = 1)
    void everySpellingOfATitleIsFoundAndTakenOff(String code, @Nullable String full, @Nullable String others) {
        List<String> spellings =
                Stream.concat(Stream.ofNullable(full), split(others)).toList();
        TitleSex sex = code.equals("UNKNOWN") ? TitleSex.NO_TITLE : TitleSex.EITHER;
        TitleTable table = new TitleTable(List.of(new Title(code, spellings, sex)));
        assertThat(spellings).allSatisfy(spelling -> {
            assertThat(table.find(spelling)).contains(code);
            String rest = table.split(spelling + " สมชาย ใจดี").rest();
            assertThat(rest).isEqualTo(sex == TitleSex.NO_TITLE ? spelling + " สมชาย ใจดี" : "สมชาย ใจดี");
        });
    }

    private static Stream<String> split(@Nullable String others) {
        return others == null ? Stream.of() : Arrays.stream(others.split("\\|"));
    }
}
