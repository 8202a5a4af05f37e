package org.bringback.table.report.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelLimitsTest {

    private static final MathContext EXACT = new MathContext(60);

    @ParameterizedTest(name = "{0} cases, share {1}, coverage {2}")
    @CsvFileSource(resources = "limits.csv", numLinesToSkip = 1)
    void limitsAreThoseOfTheBinomialDistribution(long cases, double share, double coverage, long from, long to) {
        assertThat(FunnelLimits.around(cases, share, coverage)).isEqualTo(new FunnelLimits(from, to));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** The same with sixty digits, adding up from the other end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void outsideTheLimitsIsNoMoreThanTheTailsOfTheDistribution(long seed) {
        Random random = new Random(seed);
        int cases = 1 + random.nextInt(400);
        BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(998), 3);
        FunnelLimits limits = FunnelLimits.around(cases, share.doubleValue(), FunnelLimits.FAR);

        BigDecimal tail = new BigDecimal("0.001");
        assertThat(atLeast(cases, share, limits.to() + 1)).isLessThanOrEqualTo(tail);
        assertThat(atLeast(cases, share, limits.to())).isGreaterThan(tail);
        BigDecimal below = BigDecimal.ONE.subtract(atLeast(cases, share, limits.from()));
        assertThat(below).isLessThan(tail);
        assertThat(BigDecimal.ONE.subtract(atLeast(cases, share, limits.from() + 1)))
                .isGreaterThanOrEqualTo(tail);
    }

    private static BigDecimal atLeast(int cases, BigDecimal share, long count) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal odds = share.divide(BigDecimal.ONE.subtract(share), EXACT);
        BigDecimal term = share.pow(cases, EXACT);
        for (int k = cases; k >= count; k--) {
            sum = sum.add(term);
            term = term.multiply(BigDecimal.valueOf(k), EXACT)
                    .divide(BigDecimal.valueOf(cases - k + 1L), EXACT)
                    .divide(odds, EXACT);
        }
        return sum;
    }

    @Test
    void whereNobodyOrEverybodyIsOpenNothingElseIsExpected() {
        assertThat(FunnelLimits.around(20, 0, FunnelLimits.FAR)).isEqualTo(new FunnelLimits(0, 0));
        assertThat(FunnelLimits.around(20, 1, FunnelLimits.FAR)).isEqualTo(new FunnelLimits(20, 20));
    }

    @Test
    void largeCountsAreNotLostInSmallNumbers() {
        FunnelLimits limits = FunnelLimits.around(1_000_000, 0.2, FunnelLimits.USUAL);
        assertThat(limits.from()).isBetween(199_200L, 199_230L);
        assertThat(limits.to()).isBetween(200_770L, 200_800L);
    }
}
