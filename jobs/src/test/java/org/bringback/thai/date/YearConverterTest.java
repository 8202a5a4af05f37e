package org.bringback.thai.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years at the edges of the eras from a file; two-digit years against a search through all years. */
class YearConverterTest {
    private static final LocalDate AS_OF = LocalDate.of(2022, 5, 31);

    @ParameterizedTest(name = "{0} {1} of {2} digits is {3}")
    @CsvFileSource(resources = "years.csv", numLinesToSkip = 1)
    void aYearIsOfTheEraThatItCanBeOf(int year, Era era, int digits, String expected) {
        int converted = YearConverter.toCommonEra(new RawDate(1, 1, year, digits, era), DateRules.events(AS_OF));

        assertThat(converted).isEqualTo(expected.equals("-") ? YearConverter.UNREADABLE : Integer.parseInt(expected));
    }

    @Test
    void fourDigitsOfABuddhistYearAreWhatTheJdkCounts() {
        assertThat(IntStream.rangeClosed(2400, 2999)).allSatisfy(year -> {
            int converted = YearConverter.toCommonEra(new RawDate(1, 1, year, 4, Era.UNSAID), DateRules.events(AS_OF));
            assertThat(ThaiBuddhistDate.from(LocalDate.of(converted, 6, 1)).get(ChronoField.YEAR_OF_ERA))
                    .isEqualTo(year);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1957, 1999, 2000, 2006, 2007, 2022, 2057, 2058})
    void aShortYearOfAnEventIsTheNearestOfAllYears(int now) {
        DateRules rules = DateRules.events(LocalDate.of(now, 3, 1));

        assertThat(IntStream.range(0, 100))
                .allSatisfy(year -> assertThat(shortYear(year, rules)).isEqualTo(nearest(year, now)));
    }

    @ParameterizedTest
    @CsvSource({"2022,2,25", "2022,0,99", "2022,0,100", "2022,0,98", "2022,15,60", "2057,2,25", "2000,0,0", "2022,5,110"
    })
    void aShortYearOfBirthIsTheOnlyOneWithAPlausibleAge(int now, int from, int to) {
        DateRules rules = DateRules.births(LocalDate.of(now, 3, 1)).withPlausibleAges(from, to);

        assertThat(IntStream.range(0, 100))
                .allSatisfy(year -> assertThat(shortYear(year, rules)).isEqualTo(onlyPlausible(year, now, from, to)));
    }

    @Test
    void theRulesOfBirthsAndEventsAreThoseOfTheHandbook() {
        LocalDate start = LocalDate.of(1900, 1, 1);

        assertThat(DateRules.births(AS_OF)).isEqualTo(new DateRules(start, AS_OF, CenturyRule.PLAUSIBLE_AGE, 2, 25));
        assertThat(DateRules.events(AS_OF)).isEqualTo(new DateRules(start, AS_OF, CenturyRule.NEAR_AS_OF, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-23, 2565-09-23",
        "2022-01-01, 2565-01-01",
        "2022-12-31, 2565-12-31",
        "1900-02-03, 2443-02-03",
        "0457-01-01, 1000-01-01",
        "0456-12-31, 0999-12-31"
    })
    void aDayIsWrittenInTheBuddhistEraForPrograms(LocalDate day, String iso) {
        assertThat(BuddhistEra.iso(day)).isEqualTo(iso);
        assertThat(BuddhistEra.year(day)).isEqualTo(day.getYear() + 543);
    }

    private static int shortYear(int year, DateRules rules) {
        return YearConverter.toCommonEra(new RawDate(1, 1, year, 2, Era.UNSAID), rules);
    }

    /** Of two years as near as each other the earlier one. */
    private static int nearest(int year, int now) {
        List<Integer> byDistance = withEnding(year, now - 60, now + 60).stream()
                .sorted((a, b) ->
                        Math.abs(a - now) != Math.abs(b - now) ? Math.abs(a - now) - Math.abs(b - now) : a - b)
                .toList();
        return byDistance.get(0);
    }

    private static int onlyPlausible(int year, int now, int from, int to) {
        List<Integer> plausible = withEnding(year, now - to, now - from);
        return plausible.size() == 1 ? plausible.get(0) : YearConverter.UNREADABLE;
    }

    /** All years of the common era from one to another whose Buddhist number ends in two digits. */
    private static List<Integer> withEnding(int twoDigits, int from, int to) {
        String ending = "%02d".formatted(twoDigits);
        return IntStream.rangeClosed(from, to)
                .filter(year -> String.valueOf(year + 543).endsWith(ending))
                .boxed()
                .toList();
    }
}
