package org.bringback.samples.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.bringback.samples.SmallCountry;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.WrittenDate;
import org.bringback.thai.date.DateReading;
import org.bringback.thai.date.DateRules;
import org.bringback.thai.date.ThaiDates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates as the synthetic offices write them. */
class DateStyleTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "dates.csv", numLinesToSkip = 1)
    void aDateIsWrittenAsItsOfficeDoes(String day, WrittenDate.Form form, DateStyle style, String written)
            throws IOException {
        assertThat(style.format(new WrittenDate(LocalDate.parse(day), form), tables()))
                .isEqualTo(written);
    }

    /** The product's reader, which shares no code with the samples, understands every plain date of every style. */
    @ParameterizedTest
    @EnumSource(DateStyle.class)
    void theReaderUnderstandsEveryStyle(DateStyle style) throws IOException {
        ReferenceTables tables = tables();
        for (LocalDate day = LocalDate.of(2007, 12, 25);
                day.isBefore(LocalDate.of(2009, 1, 5));
                day = day.plusDays(1)) {
            String written = style.format(WrittenDate.of(day), tables);
            assertThat(ThaiDates.read(written, DateRules.births(LocalDate.of(2022, 5, 31))))
                    .as(written)
                    .isInstanceOf(DateReading.Read.class);
            assertThat(((DateReading.Read) ThaiDates.read(written, DateRules.births(LocalDate.of(2022, 5, 31))))
                            .date()
                            .first())
                    .as(written)
                    .isEqualTo(day);
        }
    }

    private static ReferenceTables tables() throws IOException {
        return ReferenceTables.read(SmallCountry.REFERENCE);
    }
}
