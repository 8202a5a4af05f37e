package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConfidenceIntervalTest {

    @ParameterizedTest
    @CsvFileSource(resources = "intervals.csv", numLinesToSkip = 1)
    void anIntervalIsAsWideAsTheTableOfStudentsDistributionSays(
            BigDecimal mean, BigDecimal deviation, long count, BigDecimal low, BigDecimal high) {
        Optional<ConfidenceInterval> interval = ConfidenceInterval.of(mean, deviation, count);
        assertThat(interval.map(one -> one.low().setScale(2, RoundingMode.HALF_UP)))
                .isEqualTo(Optional.ofNullable(low));
        assertThat(interval.map(one -> one.high().setScale(2, RoundingMode.HALF_UP)))
                .isEqualTo(Optional.ofNullable(high));
    }
}
