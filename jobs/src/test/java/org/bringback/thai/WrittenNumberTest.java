package org.bringback.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WrittenNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "numbers.csv", numLinesToSkip = 1)
    void aNumberIsReadAsItWasMeantOrNotAtAll(String text, @Nullable BigDecimal number) {
        assertThat(WrittenNumber.read(text)).isEqualTo(Optional.ofNullable(number));
    }
}
