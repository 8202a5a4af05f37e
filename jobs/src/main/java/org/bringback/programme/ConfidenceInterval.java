package org.bringback.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** A two-sided 95 % confidence interval of a mean. */
public record ConfidenceInterval(BigDecimal low, BigDecimal high) {

    private static final double UPPER = 0.975;

    /**
     * By Student's t distribution.
     *
     * @param deviation the sample's standard deviation
     * @param count values in the sample; an interval takes two
     */
    static Optional<ConfidenceInterval> of(BigDecimal mean, BigDecimal deviation, long count) {
        if (count < 2) {
            return Optional.empty();
        }
        double quantile = new TDistribution(count - 1.0).inverseCumulativeProbability(UPPER);
        BigDecimal half = BigDecimal.valueOf(quantile)
                .multiply(deviation)
                .divide(BigDecimal.valueOf(count).sqrt(MathContext.DECIMAL64), MathContext.DECIMAL64);
        return Optional.of(new ConfidenceInterval(mean.subtract(half), mean.add(half)));
    }
}
