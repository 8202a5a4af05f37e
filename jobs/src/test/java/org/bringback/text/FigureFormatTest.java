package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "'999', '999', '+999', ▲ +999",
        "'28134', '28,134', '+28,134', '▲ +28,134'",
        "'-55', '-55', '-55', ▼ −55",
        "'-1234567', '-1,234,567', '-1,234,567', '▼ −1,234,567'",
    })
    void wholeNumbers(long number, String grouped, String signed, String change) {
        assertThat(FigureFormat.grouped(number)).isEqualTo(grouped);
        assertThat(FigureFormat.signed(number)).isEqualTo(signed);
        assertThat(FigureFormat.change(BigDecimal.valueOf(number))).isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0.00", "1234.50, '1,234.50'", "99.9, 99.9", "1E+3, '1,000'"})
    void decimalsStayAsTheyWereComputed(BigDecimal figure, String grouped) {
        assertThat(FigureFormat.grouped(figure)).isEqualTo(grouped);
    }

    @Test
    void aTerminalGetsTheHyphenOfAKeyboard() {
        assertThat(FigureFormat.plainChange(-1200)).isEqualTo("▼ -1,200");
        assertThat(FigureFormat.plainChange(1200)).isEqualTo("▲ +1,200");
        assertThat(FigureFormat.plainChange(0)).isEqualTo("0");
    }
}
