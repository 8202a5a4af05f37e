package org.bringback.table.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bringback.reference.agency.PercentBase;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.StatusCounts;

/** The one place where a percentage is made. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** Part of whole in percent, rounded HALF_UP once from the fraction; empty where the whole is nobody. */
    public static Optional<BigDecimal> share(long part, long whole, int decimals) {
        if (whole <= 0) {
            return Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(HUNDRED);
        return Optional.of(hundredfold.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    static long base(StatusCounts snapshot, PercentBase base) {
        long total = snapshot.total();
        return base == PercentBase.ALL ? total : total - snapshot.count(Status.DIED);
    }
}
