package org.bringback.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.text.BilingualText;

/** One indicator in per cent of another, over all and group by group. */
final class RatioIndicator {

    private static final int PERCENT = 100;

    private RatioIndicator() {}

    /**
     * Every indicator in its order, ratios computed from the others, before they are rounded, where they are shown.
     *
     * @param figures those that are no ratios; ratios among them are computed anew
     */
    static List<IndicatorFigure> among(List<Indicator> indicators, List<IndicatorFigure> figures) {
        Map<String, Indicator> byId =
                indicators.stream().collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        Map<String, IndicatorFigure> done = new HashMap<>();
        figures.stream()
                .filter(figure -> !(figure.indicator().formula() instanceof Formula.Ratio))
                .forEach(figure -> done.put(figure.indicator().id(), figure));
        return indicators.stream()
                .map(indicator -> figure(indicator, byId, done))
                .toList();
    }

    private static IndicatorFigure figure(
            Indicator indicator, Map<String, Indicator> byId, Map<String, IndicatorFigure> done) {
        IndicatorFigure before = done.get(indicator.id());
        if (before != null || !(indicator.formula() instanceof Formula.Ratio ratio)) {
            return Objects.requireNonNull(before);
        }
        IndicatorFigure figure = figure(
                indicator,
                figure(Objects.requireNonNull(byId.get(ratio.numerator())), byId, done),
                figure(Objects.requireNonNull(byId.get(ratio.denominator())), byId, done));
        done.put(indicator.id(), figure);
        return figure;
    }

    private static IndicatorFigure figure(Indicator indicator, IndicatorFigure part, IndicatorFigure base) {
        Optional<LocalDate> day = part.fileAsOf();
        Optional<BilingualText> problem = part.problem().or(base::problem);
        if (problem.isPresent()) {
            return IndicatorFigure.without(indicator, day, problem.get());
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>();
        for (String field : indicator.breakdowns()) {
            SortedMap<String, MeasuredValue> values = new TreeMap<>();
            group(base, field)
                    .forEach((value, of) -> values.put(
                            value,
                            quotient(
                                    indicator,
                                    Objects.requireNonNullElse(
                                            group(part, field).get(value), zero(part)),
                                    of)));
            groups.put(field, values);
        }
        return IndicatorFigure.of(indicator, day, quotient(indicator, part.total(), base.total()), groups);
    }

    private static SortedMap<String, MeasuredValue> group(IndicatorFigure figure, String field) {
        return Objects.requireNonNullElseGet(figure.groups().get(field), TreeMap::new);
    }

    /** Of what is added up there is nothing where there are no rows; of anything else there is no figure. */
    private static MeasuredValue zero(IndicatorFigure figure) {
        return isAddedUp(figure) ? MeasuredValue.of(BigDecimal.ZERO, 0) : MeasuredValue.EMPTY;
    }

    private static boolean isAddedUp(IndicatorFigure figure) {
        Formula formula = figure.indicator().formula();
        return formula instanceof Formula.Count || formula instanceof Formula.Sum;
    }

    private static MeasuredValue quotient(Indicator indicator, MeasuredValue part, MeasuredValue base) {
        if (part.suppressed() || base.suppressed()) {
            return MeasuredValue.EMPTY.hidden();
        }
        Optional<BigDecimal> number = part.unrounded();
        Optional<BigDecimal> of = base.unrounded();
        return number.isEmpty() || of.isEmpty()
                ? MeasuredValue.EMPTY
                : MeasuredValue.quotient(number.get(), of.get(), PERCENT, indicator.decimals());
    }
}
