package org.bringback.programme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.programme.Formula;

/**
 * Suppresses figures about too few persons, and what would give them away: the total tells one suppressed group, and a
 * percentage often the number that it is of.
 */
final class SmallNumbers {

    private final FewPersons few;
    private final GroupSuppression groups;

    /** @param minimum the smallest number of persons that may be shown */
    SmallNumbers(int minimum) {
        this.few = new FewPersons(BigDecimal.valueOf(minimum));
        this.groups = new GroupSuppression(few);
    }

    /** The figures of a day that are computed from tables, as they may be shown; ratios are to be computed from these. */
    List<IndicatorFigure> apply(List<IndicatorFigure> figures) {
        Map<List<String>, Set<String>> hidden = new HashMap<>();
        figures.forEach(figure -> figure.groups()
                .keySet()
                .forEach(field -> hidden.computeIfAbsent(key(figure, field), unused -> new HashSet<>())
                        .addAll(suppressed(figure, field))));
        return figures.stream().map(figure -> shown(figure, hidden)).toList();
    }

    private Set<String> suppressed(IndicatorFigure figure, String field) {
        return apply(figure, field, Set.of()).entrySet().stream()
                .filter(group -> group.getValue().suppressed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private SortedMap<String, MeasuredValue> apply(IndicatorFigure figure, String field, Set<String> besides) {
        SortedMap<String, MeasuredValue> values = figure.groups().getOrDefault(field, new TreeMap<>());
        if (!FewPersons.isAboutPersons(figure.indicator())) {
            return values;
        }
        Set<String> small = new HashSet<>(besides);
        small.retainAll(values.keySet());
        values.forEach((value, one) -> {
            if (few.isSmall(figure.indicator().formula(), one)) {
                small.add(value);
            }
        });
        return groups.apply(values, small);
    }

    /**
     * Shares and means of a group go with whatever else about persons of the same table is suppressed there: the number
     * that a share is of can often be worked out from its percentage.
     */
    private IndicatorFigure shown(IndicatorFigure figure, Map<List<String>, Set<String>> hidden) {
        Formula formula = figure.indicator().formula();
        boolean share = formula instanceof Formula.Share || formula instanceof Formula.MeanDifference;
        SortedMap<String, SortedMap<String, MeasuredValue>> shown = new TreeMap<>();
        figure.groups()
                .keySet()
                .forEach(field -> shown.put(
                        field,
                        apply(figure, field, share ? hidden.getOrDefault(key(figure, field), Set.of()) : Set.of())));
        boolean small = FewPersons.isAboutPersons(figure.indicator()) && few.isSmall(formula, figure.total());
        shown.values().forEach(values -> values.replaceAll((value, one) -> one.withoutFewLeftOut(few)));
        return figure.with(small ? figure.total().hidden() : figure.total().withoutFewLeftOut(few), shown);
    }

    private static List<String> key(IndicatorFigure figure, String field) {
        return List.of(figure.indicator().formula().table().orElse(""), field);
    }
}
