package org.bringback.samples.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumbersTest {

    @ParameterizedTest
    @CsvSource({"123456789012,1", "110170020703,0", "324980000834,1", "000000000000,1", "111111111111,9"})
    void theCheckDigitFollowsFromTheTwelveDigitsBeforeIt(String twelve, int check) {
        assertThat(IdNumbers.checkDigit(twelve)).isEqualTo(check);
    }

    @Test
    void twoPersonsNeverShareANumber() {
        Set<String> seen = new HashSet<>();
        for (long person = 0; person < 100_000; person++) {
            String id = IdNumbers.national('1', person);
            assertThat(id).matches("199\\d{10}");
            assertThat(seen.add(id)).isTrue();
            assertThat(seen.add(IdNumbers.gCode(2564, "50", person))).isTrue();
        }
    }

    @Test
    void theNumbersOfAPairFollowEachOther() {
        long first = Long.parseLong(IdNumbers.national('1', 40).substring(0, 12));
        long second = Long.parseLong(IdNumbers.national('1', 41).substring(0, 12));

        assertThat(second - first).isEqualTo(1);
    }

    @Test
    void aGCodeHasTheYearAndTheProvince() {
        assertThat(IdNumbers.gCode(2564, "50", 7)).matches("G64509\\d{7}");
    }
}
