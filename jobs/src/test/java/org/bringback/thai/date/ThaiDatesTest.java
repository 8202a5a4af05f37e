package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.bringback.thai.date.DateReading.Read;
import org.bringback.thai.date.DateReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiDatesTest {
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);
    private static final DateRules ALWAYS =
            new DateRules(LocalDate.of(1800, 1, 1), LocalDate.of(2100, 1, 1), CenturyRule.NEAR_AS_OF, 0, 0);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "dates.csv", numLinesToSkip = 1, quoteCharacter = '"')
    void aDateOfBirthIsReadInEveryUsualForm(String text, String expected) {
        String cell = text.equals("''") || text.equals("' '") ? text.replace("'", "") : text;
        assertThat(shown(ThaiDates.read(cell, DateRules.births(AS_OF)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "15/05/65, 2022-05-15 DAY",
        "31/05/65, 2022-05-31 DAY",
        "01/06/65, DATE_IN_FUTURE",
        "15/06/66, DATE_IN_FUTURE",
        "15/06/16, 1973-06-15 DAY",
        "15/06/14, DATE_IN_FUTURE",
        "15 ก.ย. 64, 2021-09-15 DAY"
    })
    void aShortYearOfAnEventLiesNearTheAsOfDate(String text, String expected) {
        assertThat(shown(ThaiDates.read(text, DateRules.events(AS_OF)))).isEqualTo(expected);
    }

    @Test
    void theAgesAShortYearMayGiveAreTheCallers() {
        DateRules adults = DateRules.births(AS_OF).withPlausibleAges(15, 60);
        assertThat(shown(ThaiDates.read("15/06/20", adults))).isEqualTo("1977-06-15 DAY");
        assertThat(shown(ThaiDates.read("15/06/53", adults))).isEqualTo("BAD_DATE");
        assertThat(shown(ThaiDates.read("15/06/53", adults.withPlausibleAges(0, 120))))
                .as("two centuries fit")
                .isEqualTo("BAD_DATE");
    }

    @Test
    void theFirstOfJanuaryIsNeverExact() {
        assertThat(PartialDate.ofDay(LocalDate.of(2012, 1, 1)).isExact()).isFalse();
        assertThat(PartialDate.ofDay(LocalDate.of(2012, 1, 2)).isExact()).isTrue();
        assertThat(new PartialDate(LocalDate.of(2012, 5, 1), Precision.MONTH).isExact())
                .isFalse();
    }

    @Test
    void everyDayOfAHundredAndSixtyYearsComesBackFromEveryForm() {
        LocalDate start = LocalDate.of(2440 - 543, 1, 1);
        LocalDate end = LocalDate.of(2601 - 543, 1, 1);
        assertThat(start.datesUntil(end).flatMap(ThaiDatesTest::formsReadWrongly))
                .isEmpty();
    }

    @Test
    void datesAreWrittenAlikeOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            LocalDate day = LocalDate.of(2022, 9, 23);
            assertThat(ThaiDates.inThai(day)).isEqualTo("23 กันยายน 2565");
            assertThat(ThaiDates.inEnglish(day)).isEqualTo("23 September 2022");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Stream<String> formsReadWrongly(LocalDate day) {
        Read expected = new Read(PartialDate.ofDay(day));
        return forms(day).stream().filter(form -> !ThaiDates.read(form, ALWAYS).equals(expected));
    }

    private static List<String> forms(LocalDate day) {
        int buddhist = day.getYear() + 543;
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        return List.of(
                "%02d/%02d/%d".formatted(d, m, buddhist),
                "%d-%d-%d".formatted(d, m, buddhist),
                "%d.%d.%d".formatted(d, m, day.getYear()),
                day.toString(),
                "%d-%02d-%02d".formatted(buddhist, m, d),
                ThaiDates.inThai(day),
                "%d %s %d".formatted(d, SHORT.get(m - 1), buddhist),
                ThaiDates.inEnglish(day),
                "%d %s พ.ศ. %d".formatted(d, MonthNames.name(m).thai(), buddhist));
    }

    private static String shown(DateReading reading) {
        if (reading instanceof Read read) {
            return read.date().first() + " " + read.date().precision();
        }
        return reading instanceof Unreadable unreadable ? unreadable.code().name() : "EMPTY";
    }
}
