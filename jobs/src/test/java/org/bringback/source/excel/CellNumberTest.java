package org.bringback.source.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of workbooks as people see them. */
final class CellNumberTest {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "numbers.csv", numLinesToSkip = 1)
    void aNumberHasAllItsDigitsAndNoExponent(String stored, String plain) {
        assertThat(CellNumber.plain(Double.parseDouble(stored))).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvFileSource(resources = "serials.csv", numLinesToSkip = 1)
    void aSerialNumberIsADayOrATime(double serial, String since1900, String since1904) {
        assertThat(CellNumber.date(serial, false)).isEqualTo(since1900);
        if (since1904 != null) {
            assertThat(CellNumber.date(serial, true)).isEqualTo(since1904);
        }
    }

    /** Apache POI reads the same serial numbers on its own. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void daysAndTimesAreThoseThatAnotherReaderFinds(boolean from1904) {
        Random random = new Random(1904);
        for (int i = 0; i < 2000; i++) {
            double serial = 61 + random.nextInt(200_000) + (i % 2 == 0 ? 0 : random.nextInt(86_400) / 86_400.0);
            LocalDateTime other =
                    DateUtil.getLocalDateTime(serial, from1904, true).withNano(0);
            boolean day = other.toLocalTime().toSecondOfDay() == 0;
            assertThat(CellNumber.date(serial, from1904))
                    .isEqualTo(day ? other.toLocalDate().toString() : SECONDS.format(other));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "formats.csv", delimiterString = " => ", quoteCharacter = '`', numLinesToSkip = 1)
    void aFormatShowsADateOrANumber(int id, String code, boolean date) {
        assertThat(DateFormats.isDate(id, code == null ? "" : code)).isEqualTo(date);
    }
}
