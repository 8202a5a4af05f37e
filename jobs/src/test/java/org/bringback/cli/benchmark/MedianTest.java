package org.bringback.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "1 9, 5",
        "30 10 20, 20",
        "10 20 1000, 20",
        "4 1 3 2, 2.5",
    })
    void theMiddleValueIsTaken(String values, double median) {
        assertThat(Median.of(Arrays.stream(values.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray()))
                .isEqualTo(median);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueGivenKeepsItsPlace() {
        double[] values = {3, 1, 2};
        Median.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void roundsAreMedianInTimeAndHighestInMemory() {
        Measurement median = Measurement.median(List.of(round(30, 3, 100), round(10, 1, 300), round(20, 9, 200)));
        assertThat(median).isEqualTo(round(20, 3, 300));
    }

    private static Measurement round(long wall, long cpu, long peak) {
        return new Measurement(Duration.ofMillis(wall), Duration.ofMillis(cpu), peak);
    }
}
