package org.bringback.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {

    private static final Measurement TWO_SECONDS =
            new Measurement(Duration.ofSeconds(2), Duration.ofMillis(500), 300L << 20);

    @Test
    void aRateIsUnitsOverTimeOnBothClocks() {
        BenchmarkLine line = BenchmarkLine.rate("intake", "rows/s", 1000, TWO_SECONDS);
        assertThat(line.wall()).isEqualTo(500);
        assertThat(line.cpu()).hasValue(2000);
    }

    @Test
    void theRatioIsTheFigureOverTheReference() {
        BenchmarkLine line = BenchmarkLine.rate("intake", "rows/s", 1000, TWO_SECONDS);
        assertThat(line.ratio()).isEmpty();
        assertThat(line.against("plain insert", 2000).ratio()).hasValue(0.25);
    }

    @Test
    void aClockThatHasNotMovedStillGivesAFigure() {
        assertThat(new Measurement(Duration.ZERO, Duration.ZERO, 0).wallRate(5)).isFinite();
    }

    @Test
    void theTableAlignsWordsLeftAndFiguresRight() {
        List<BenchmarkLine> lines = List.of(
                BenchmarkLine.rate("intake", "rows/s", 123_456, TWO_SECONDS).against("plain insert", 100_000),
                BenchmarkLine.plain("process --help", "ms", 45.678)
                        .withPeakMemory(Optional.of(99L << 20))
                        .withRows(1_234));
        assertThat(BenchmarkTable.of(lines)).isEqualTo("""
                        line            unit    figure  on the CPU  reference     its figure  ratio  peak heap MB  peak memory MB   rows
                        intake          rows/s  61,728     246,912  plain insert     100,000   0.62           300
                        process --help  ms        45.7                                                                       99.0  1,234
                        """);
    }
}
