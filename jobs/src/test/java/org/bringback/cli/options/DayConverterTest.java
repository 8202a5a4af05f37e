package org.bringback.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import picocli.CommandLine.TypeConversionException;

/** Days as people give them with options. */
class DayConverterTest {

    @ParameterizedTest(name = "{0} => {1}")
    @CsvFileSource(resources = "option-days.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aDayIsUnderstoodInEitherEraOrRefused(String text, String day) {
        String given = text.replace("∅", "");
        if (day.equals("-")) {
            assertThatThrownBy(() -> new DayConverter().convert(given)).isInstanceOf(TypeConversionException.class);
        } else {
            assertThat(new DayConverter().convert(given)).isEqualTo(LocalDate.parse(day));
        }
    }
}
