package org.bringback.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {

    private static final Measured TWO_SECONDS = new Measured(Duration.ofSeconds(2), Duration.ofMillis(500), 300L << 20);

    @Test
    void aRateIsUnitsOverTimeOnBothClocks() {
        Line line = Line.rate("intake", "rows/s", 1000, TWO_SECONDS);
        assertThat(line.wall()).isEqualTo(500);
        assertThat(line.cpu()).hasValue(2000);
    }

    @Test
    void theRatioIsTheFigureOverTheReference() {
        Line line = Line.rate("intake", "rows/s", 1000, TWO_SECONDS);
        assertThat(line.ratio()).isEmpty();
        assertThat(line.against("plain insert", 2000).ratio()).hasValue(0.25);
    }

    @Test
    void aClockThatHasNotMovedStillGivesAFigure() {
        assertThat(new Measured(Duration.ZERO, Duration.ZERO, 0).wallRate(5)).isFinite();
    }

    @Test
    void theTableAlignsWordsLeftAndFiguresRight() {
        List<Line> lines = List.of(
                Line.rate("intake", "rows/s", 123_456, TWO_SECONDS).against("plain insert", 100_000),
                Line.plain("process --help", "ms", 45.678));
        assertThat(BenchmarkTable.of(lines)).isEqualTo("""
                        line            unit    figure  on the CPU  reference     its figure  ratio  peak heap MB
                        intake          rows/s  61,728     246,912  plain insert     100,000   0.62           300
                        process --help  ms        45.7
                        """);
    }
}
