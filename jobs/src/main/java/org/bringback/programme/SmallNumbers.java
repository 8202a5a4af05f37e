package org.bringback.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.ProgrammeColumns;

/**
 * Suppresses figures about too few persons: a count below the minimum, a share or rate whose part, or the rest beside it,
 * is below it, a mean over fewer pairs. Where one group alone is suppressed, the smallest other goes with it, as the
 * total would give it away.
 */
final class SmallNumbers {

    private final BigDecimal minimum;

    /** @param minimum the smallest number of persons that may be shown */
    SmallNumbers(int minimum) {
        this.minimum = BigDecimal.valueOf(minimum);
    }

    /** @param ratioOfSuppressed whether the figure is computed from one that is suppressed */
    IndicatorFigure applyTo(IndicatorFigure figure, boolean ratioOfSuppressed) {
        Indicator indicator = figure.indicator();
        Formula formula = indicator.formula();
        if (ratioOfSuppressed) {
            return figure.with(figure.total().hidden(), new TreeMap<>());
        }
        if (!indicator.isProtected() && !isOfPersons(formula)) {
            return figure;
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        figure.groups().forEach((field, values) -> groups.put(field, apply(formula, values)));
        return figure.with(isSmall(formula, figure.total()) ? figure.total().hidden() : figure.total(), groups);
    }

    private static boolean isOfPersons(Formula formula) {
        return formula instanceof Formula.Count count && counts(count.selection())
                || formula instanceof Formula.Share share && counts(share.within())
                || formula instanceof Formula.Rate rate && counts(rate.selection())
                || formula instanceof Formula.MeanDifference;
    }

    private static boolean counts(Formula.Selection selection) {
        return selection.counted().filter(ProgrammeColumns.PERSON::equals).isPresent();
    }

    private SortedMap<String, MeasuredValue> apply(Formula formula, SortedMap<String, MeasuredValue> values) {
        SortedMap<String, MeasuredValue> shown = new TreeMap<>();
        values.forEach((value, one) -> shown.put(value, isSmall(formula, one) ? one.hidden() : one));
        if (shown.values().stream().filter(MeasuredValue::suppressed).count() == 1) {
            shown.entrySet().stream()
                    .filter(entry -> entry.getValue().base().signum() > 0)
                    .min(Comparator.comparing((Map.Entry<String, MeasuredValue> entry) ->
                                    entry.getValue().part())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(entry -> entry.setValue(entry.getValue().hidden()));
        }
        return shown;
    }

    private boolean isSmall(Formula formula, MeasuredValue measured) {
        if (formula instanceof Formula.Share) {
            return isFew(measured.part()) || isFew(measured.base().subtract(measured.part()));
        }
        return isFew(formula instanceof Formula.MeanDifference ? measured.base() : measured.part());
    }

    private boolean isFew(BigDecimal persons) {
        return persons.signum() > 0 && persons.compareTo(minimum) < 0;
    }
}
