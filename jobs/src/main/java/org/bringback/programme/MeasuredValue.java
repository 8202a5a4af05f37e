package org.bringback.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an indicator came to, for all or for one group.
 *
 * @param value as it is shown; empty where there was nothing to compute it from, or where it is suppressed
 * @param unrounded the same before it was rounded, of which others are computed
 * @param part what is counted, such as those who completed
 * @param base what the part is of; equal to the part where there is none
 * @param interval of a mean
 * @param leftOut persons who could not be used, such as those whose second test is older than their first;
 *     {@link #FEW_LEFT_OUT} where they are too few to be told
 * @param suppressed whether there is a value that may not be shown
 */
public record MeasuredValue(
        Optional<BigDecimal> value,
        Optional<BigDecimal> unrounded,
        BigDecimal part,
        BigDecimal base,
        Optional<ConfidenceInterval> interval,
        long leftOut,
        boolean suppressed) {

    private static final long FEW_LEFT_OUT = -1;

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** One that needs no rounding, or is none. */
    public MeasuredValue(
            Optional<BigDecimal> value,
            BigDecimal part,
            BigDecimal base,
            Optional<ConfidenceInterval> interval,
            long leftOut,
            boolean suppressed) {
        this(value, value, part, base, interval, leftOut, suppressed);
    }

    /** Of nothing. */
    public static final MeasuredValue EMPTY =
            new MeasuredValue(Optional.empty(), NONE, NONE, Optional.empty(), 0, false);

    static MeasuredValue of(BigDecimal sum, int decimals) {
        BigDecimal rounded = sum.setScale(decimals, RoundingMode.HALF_UP);
        return new MeasuredValue(Optional.of(rounded), Optional.of(sum), sum, sum, Optional.empty(), 0, false);
    }

    /** Part of base, times a factor; without any base there is no value, which is not zero. */
    static MeasuredValue quotient(BigDecimal part, BigDecimal base, int factor, int decimals) {
        if (base.signum() == 0) {
            return new MeasuredValue(Optional.empty(), part, base, Optional.empty(), 0, false);
        }
        BigDecimal parts = part.multiply(BigDecimal.valueOf(factor));
        return new MeasuredValue(
                Optional.of(parts.divide(base, decimals, RoundingMode.HALF_UP)),
                Optional.of(parts.divide(base, MathContext.DECIMAL128)),
                part,
                base,
                Optional.empty(),
                0,
                false);
    }

    /** The same, shown with so many decimals. */
    MeasuredValue withDecimals(int decimals) {
        Optional<BigDecimal> shown = unrounded.map(number -> number.setScale(decimals, RoundingMode.HALF_UP));
        return new MeasuredValue(shown, unrounded, part, base, interval, leftOut, suppressed);
    }

    /** Whether some were left out, and how many may not be told. */
    public boolean isLeftOutHidden() {
        return leftOut == FEW_LEFT_OUT;
    }

    MeasuredValue withoutFewLeftOut(FewPersons few) {
        return few.isFew(BigDecimal.valueOf(leftOut))
                ? new MeasuredValue(value, unrounded, part, base, interval, FEW_LEFT_OUT, suppressed)
                : this;
    }

    MeasuredValue hidden() {
        return new MeasuredValue(Optional.empty(), NONE, NONE, Optional.empty(), 0, true);
    }
}
