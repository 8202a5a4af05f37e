package org.bringback.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.reference.programme.Formula;

/**
 * Suppresses figures of earlier days that would tell, beside any later one that is shown, how few persons were added or
 * lost: the newest figure is what a report is for, so the earlier one goes.
 */
final class SmallChanges {

    private final FewPersons few;
    private final GroupSuppression suppression;

    /** What is shown of later days, by indicator. */
    private final Map<String, List<IndicatorFigure>> later = new HashMap<>();

    private final EarlierFigures earlier;

    /**
     * @param minimum the smallest number of persons that may be shown
     * @param earlier what readers have from earlier releases, which is there to stay: what differs from it by few goes
     */
    SmallChanges(int minimum, EarlierFigures earlier) {
        this.earlier = earlier;
        this.few = new FewPersons(BigDecimal.valueOf(minimum));
        this.suppression = new GroupSuppression(few);
    }

    /** @param past oldest first, with what is suppressed on each day by itself */
    List<ProgrammeOverview.Past> apply(List<ProgrammeOverview.Past> past) {
        List<ProgrammeOverview.Past> shown = new ArrayList<>();
        for (int i = past.size() - 1; i >= 0; i--) {
            ProgrammeOverview.Past day = past.get(i);
            List<IndicatorFigure> figures = day.figures().stream()
                    .map(figure -> FewPersons.isAboutPersons(figure.indicator()) ? besideLater(figure) : figure)
                    .toList();
            shown.add(0, new ProgrammeOverview.Past(day.period(), day.day(), figures));
        }
        return shown;
    }

    private IndicatorFigure besideLater(IndicatorFigure figure) {
        List<IndicatorFigure> others =
                later.computeIfAbsent(figure.indicator().id(), unused -> new ArrayList<>(earlier.like(figure)));
        boolean tells = others.stream().anyMatch(other -> few.isSmallChange(figure.total(), other.total()));
        MeasuredValue total = tells ? figure.total().hidden() : figure.total();
        SortedMap<String, SortedMap<String, MeasuredValue>> shown = new TreeMap<>();
        figure.groups()
                .keySet()
                .forEach(field -> shown.put(field, groups(figure.with(total, figure.groups()), field, others)));
        IndicatorFigure left = figure.with(total, shown);
        others.add(left);
        return left;
    }

    /** Further groups go until those that are not shown on either day have not changed by few persons together. */
    private SortedMap<String, MeasuredValue> groups(IndicatorFigure figure, String field, List<IndicatorFigure> all) {
        List<IndicatorFigure> others = EarlierFigures.withField(all, field).toList();
        SortedMap<String, MeasuredValue> values = of(figure, field);
        Set<String> hidden = new HashSet<>();
        values.forEach((value, one) -> {
            boolean tells = others.stream()
                    .anyMatch(other -> few.isSmallChange(one, of(other, field).getOrDefault(value, none(other))));
            if (one.suppressed() || tells) {
                hidden.add(value);
            }
        });
        SortedMap<String, MeasuredValue> shown = suppression.apply(values, hidden);
        while (others.stream().anyMatch(other -> tellsRest(figure.total(), shown, other, field))) {
            Optional<String> next = GroupSuppression.smallestShown(shown);
            if (next.isEmpty()) {
                break;
            }
            shown.computeIfPresent(next.get(), (value, one) -> one.hidden());
        }
        return shown;
    }

    private static SortedMap<String, MeasuredValue> of(IndicatorFigure figure, String field) {
        return Objects.requireNonNullElseGet(figure.groups().get(field), TreeMap::new);
    }

    /** A group that a day does not have is a group of nobody there. */
    private static MeasuredValue none(IndicatorFigure figure) {
        return figure.indicator().formula() instanceof Formula.MeanDifference
                ? MeasuredValue.EMPTY
                : MeasuredValue.of(BigDecimal.ZERO, 0);
    }

    private boolean tellsRest(
            MeasuredValue total, SortedMap<String, MeasuredValue> shown, IndicatorFigure other, String field) {
        SortedMap<String, MeasuredValue> then = of(other, field);
        Set<String> rest = new HashSet<>();
        Stream.of(shown, then)
                .forEach(day -> day.forEach((value, one) -> {
                    if (one.suppressed()) {
                        rest.add(value);
                    }
                }));
        return !rest.isEmpty() && few.isSmallChange(rest(total, shown, rest), rest(other.total(), then, rest));
    }

    /** What is left of a total without the groups that are known on both days; hidden where the total is. */
    private static MeasuredValue rest(MeasuredValue total, SortedMap<String, MeasuredValue> groups, Set<String> rest) {
        if (total.value().isEmpty()) {
            return total;
        }
        BigDecimal part = total.part();
        BigDecimal base = total.base();
        for (Map.Entry<String, MeasuredValue> group : groups.entrySet()) {
            if (!rest.contains(group.getKey())) {
                part = part.subtract(group.getValue().part());
                base = base.subtract(group.getValue().base());
            }
        }
        return new MeasuredValue(Optional.of(part), part, base, Optional.empty(), 0, false);
    }
}
