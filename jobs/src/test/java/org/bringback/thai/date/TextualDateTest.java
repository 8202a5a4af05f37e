package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.notice.NoticeCode;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Words around a date, each form of a weekday, times of day, and the edges of what a column may hold. */
class TextualDateTest {
    private static final Optional<RawDate> JUNE = Optional.of(new RawDate(15, 6, 2553, 4, Era.UNSAID));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "textual.csv", numLinesToSkip = 1, quoteCharacter = '"')
    void wordsAroundADateAreUnderstoodOrTheDateIsNot(String text, String expected) {
        assertThat(TextualDate.parse(text).map(TextualDateTest::shown).orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void everyWeekdayMayStandInFront() {
        List<String> thai = List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์");
        Stream<String> inThai = thai.stream()
                .flatMap(day ->
                        Stream.of("วัน" + day + "ที่ ", "วัน" + day + " ", "ณ วัน" + day + "ที่ ", day + "ที่ "));
        Stream<String> inEnglish = Stream.of(
                        "Mon",
                        "Monday",
                        "Tue",
                        "Tues",
                        "Tuesday",
                        "Wed",
                        "Wednesday",
                        "Thu",
                        "Thurs",
                        "Thursday",
                        "Fri",
                        "Friday",
                        "Sat",
                        "Saturday",
                        "Sun",
                        "Sunday")
                .flatMap(day -> Stream.of(day + ", ", day + " ", day + ". "));

        assertThat(Stream.concat(inThai, inEnglish))
                .hasSize(8 * 4 + 16 * 3)
                .allSatisfy(day -> assertThat(TextualDate.parse(day + "15 มิถุนายน 2553"))
                        .as(day)
                        .isEqualTo(JUNE));
    }

    @Test
    void everyEnglishOrdinalIsItsNumber() {
        assertThat(Stream.of("1st", "2nd", "3rd", "4th", "21st", "31st"))
                .allSatisfy(day -> assertThat(TextualDate.parse(day + " July 2010"))
                        .contains(new RawDate(Integer.parseInt(day.replaceAll("\\D", "")), 7, 2010, 4, Era.UNSAID)));
    }

    @ParameterizedTest(name = "a date{0}")
    @CsvFileSource(resources = "times.csv", numLinesToSkip = 1)
    void aTimeOfDayBehindADateIsIgnored(String behind, boolean ignored) {
        String time = behind.substring(1, behind.length() - 1);

        assertThat(TextualDate.parse("15/06/2553" + time)).isEqualTo(ignored ? JUNE : Optional.empty());
    }

    @Test
    void aTextReadAgainGivesTheSame() {
        String collides = "Aa มิ.ย. 2553";
        String collided = "BB มิ.ย. 2553";

        assertThat(collides.hashCode()).isEqualTo(collided.hashCode());
        assertThat(TextualDate.parse("15 มิ.ย. 2553")).isEqualTo(JUNE).isEqualTo(TextualDate.parse("15 มิ.ย. 2553"));
        assertThat(TextualDate.parse("จันทร์ที่ 15 มิ.ย. 2553")).isEqualTo(JUNE);
        assertThat(TextualDate.parse(collides)).isEmpty();
        assertThat(TextualDate.parse(collided)).isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvFileSource(resources = "limits.csv", numLinesToSkip = 1)
    void aDateLiesBetweenTheFirstAndTheLastDay(String text, LocalDate earliest, LocalDate asOf, String expected) {
        DateRules rules = new DateRules(earliest, asOf, CenturyRule.NEAR_AS_OF, 0, 0);

        assertThat(shown(ThaiDates.read(text, rules))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-03, ก.ย., 3 ก.ย. 2565, 3 Sep 2022", "2000-02-29, ก.พ., 29 ก.พ. 2543, 29 Sep 2000"})
    void aDateIsWrittenWithTheMonthsOfTheCaller(LocalDate day, String month, String thai, String english) {
        assertThat(ThaiDates.written(day, new BilingualText(month, "Sep"))).isEqualTo(new BilingualText(thai, english));
    }

    @Test
    void aSpreadsheetsNumberIsNoDate() {
        assertThat(ThaiDates.read("44712", DateRules.events(LocalDate.of(2022, 5, 31))))
                .isEqualTo(new DateReading.Unreadable(NoticeCode.BAD_DATE));
    }

    private static String shown(RawDate date) {
        return date.day() + "/" + date.month() + "/" + date.year() + " " + date.era();
    }

    private static String shown(DateReading reading) {
        if (reading instanceof DateReading.Read read) {
            return read.date().first() + " " + read.date().precision();
        }
        return reading instanceof DateReading.Unreadable unreadable
                ? unreadable.code().name()
                : "EMPTY";
    }
}
