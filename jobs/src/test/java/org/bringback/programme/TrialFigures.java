package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.programme.Indicator;

/** Figures of indicators as the program makes them of a sum. */
public final class TrialFigures {

    private TrialFigures() {}

    public static IndicatorFigure of(Indicator indicator, Optional<BigDecimal> sum) {
        return IndicatorFigure.of(
                indicator,
                Optional.of(LocalDate.of(2023, 3, 31)),
                sum.map(number -> MeasuredValue.of(number, indicator.decimals()))
                        .orElse(MeasuredValue.EMPTY),
                new TreeMap<>());
    }
}
