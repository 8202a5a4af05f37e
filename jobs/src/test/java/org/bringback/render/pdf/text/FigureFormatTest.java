package org.bringback.render.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3559 | ▲ +3,559", "-24 | ▼ −24", "0 | 0", "1000000 | ▲ +1,000,000", "-28292 | ▼ −28,292"})
    void aChangeShowsItsDirectionTwice(long persons, String written) {
        assertThat(FigureFormat.change(OptionalLong.of(persons))).isEqualTo(written);
    }

    @Test
    void whatDoesNotExistIsADashAndNotNought() {
        assertThat(FigureFormat.change(OptionalLong.empty())).isEqualTo("–");
    }
}
