package org.bringback.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        if (!isAboutPersons(indicator)) {
            return figure;
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        figure.groups().forEach((field, values) -> groups.put(field, apply(formula, values)));
        return figure.with(isSmall(formula, figure.total()) ? figure.total().hidden() : figure.total(), groups);
    }

    /**
     * Suppresses what would tell, beside the next later figure that is shown, how few persons were added or lost.
     *
     * @param past oldest first
     */
    List<ProgrammeOverview.Past> applyToChanges(List<ProgrammeOverview.Past> past) {
        Map<String, MeasuredValue> later = new HashMap<>();
        List<ProgrammeOverview.Past> shown = new ArrayList<>();
        for (int i = past.size() - 1; i >= 0; i--) {
            ProgrammeOverview.Past day = past.get(i);
            List<IndicatorFigure> figures = day.figures().stream()
                    .map(figure -> besideLater(figure, later))
                    .toList();
            shown.add(0, new ProgrammeOverview.Past(day.period(), day.day(), figures));
        }
        return shown;
    }

    private IndicatorFigure besideLater(IndicatorFigure figure, Map<String, MeasuredValue> later) {
        MeasuredValue own = figure.total();
        MeasuredValue next = later.get(figure.indicator().id());
        boolean few = next != null
                && own.value().isPresent()
                && isAboutPersons(figure.indicator())
                && (isFew(own.part().subtract(next.part()).abs())
                        || isFew(own.base().subtract(next.base()).abs()));
        if (few) {
            return figure.with(own.hidden(), new TreeMap<>());
        }
        own.value().ifPresent(value -> later.put(figure.indicator().id(), own));
        return figure;
    }

    /**
     * Suppresses shares and means of a group of which something else about persons of the same table is suppressed: the
     * number that a share is of can often be worked out from its percentage.
     */
    List<IndicatorFigure> applyToShares(List<IndicatorFigure> figures) {
        Map<List<String>, Set<String>> suppressed = new HashMap<>();
        figures.forEach(figure -> figure.groups()
                .forEach((field, groups) -> groups.forEach((value, measured) -> {
                    if (measured.suppressed()) {
                        suppressed
                                .computeIfAbsent(List.of(table(figure), field), unused -> new HashSet<>())
                                .add(value);
                    }
                })));
        return figures.stream().map(figure -> without(figure, suppressed)).toList();
    }

    private static String table(IndicatorFigure figure) {
        return figure.indicator().formula().table().orElse("");
    }

    private IndicatorFigure without(IndicatorFigure figure, Map<List<String>, Set<String>> suppressed) {
        Formula formula = figure.indicator().formula();
        boolean share = isAboutPersons(figure.indicator())
                && (formula instanceof Formula.Share || formula instanceof Formula.MeanDifference);
        if (!share) {
            return figure;
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        figure.groups().forEach((field, values) -> {
            Set<String> hidden = suppressed.getOrDefault(List.of(table(figure), field), Set.of());
            SortedMap<String, MeasuredValue> shown = new TreeMap<>();
            values.forEach((value, one) -> shown.put(value, hidden.contains(value) ? one.hidden() : one));
            groups.put(field, withSecond(shown));
        });
        return figure.with(figure.total(), groups);
    }

    private static boolean isAboutPersons(Indicator indicator) {
        return indicator.isProtected() || isOfPersons(indicator.formula());
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
        return withSecond(shown);
    }

    /** One suppressed group alone could be worked out from the total: the smallest other goes with it. */
    private static SortedMap<String, MeasuredValue> withSecond(SortedMap<String, MeasuredValue> shown) {
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
