package org.bringback.reference.agency;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that a field may hold, both ends included. */
public record NumberRange(Optional<BigDecimal> min, Optional<BigDecimal> max) {

    static final NumberRange ANY = new NumberRange(Optional.empty(), Optional.empty());

    public boolean contains(BigDecimal number) {
        return min.filter(least -> number.compareTo(least) < 0).isEmpty()
                && max.filter(most -> number.compareTo(most) > 0).isEmpty();
    }

    /** For a message: {@code 0 – 100}; empty where every number is allowed. */
    public String text() {
        return min.isEmpty() && max.isEmpty()
                ? ""
                : min.map(BigDecimal::toPlainString).orElse("…") + " – "
                        + max.map(BigDecimal::toPlainString).orElse("…");
    }
}
