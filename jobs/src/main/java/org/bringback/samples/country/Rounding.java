package org.bringback.samples.country;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one way numbers are rounded here: half up. */
public final class Rounding {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Rounding() {}

    public static BigDecimal whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP);
    }

    public static BigDecimal percent(int persons, int base, int decimals) {
        return new BigDecimal(persons).multiply(HUNDRED).divide(new BigDecimal(base), decimals, RoundingMode.HALF_UP);
    }
}
