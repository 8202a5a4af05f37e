package org.bringback.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;

/**
 * Groups of which none was counted: of the activities of a month that were planned none was done, which is not that nobody
 * knows. A group is one of an indicator where another, which counts the same in the same table under fewer conditions,
 * has it.
 */
final class ZeroGroups {

    private static final MeasuredValue ZERO = MeasuredValue.of(java.math.BigDecimal.ZERO, 0);

    private ZeroGroups() {}

    /** The figures with such groups. */
    static List<IndicatorFigure> in(List<IndicatorFigure> figures) {
        List<IndicatorFigure> filled = new ArrayList<>();
        for (IndicatorFigure figure : figures) {
            SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>(figure.groups());
            groups.replaceAll((field, values) -> {
                Set<String> known = new TreeSet<>();
                figures.stream()
                        .filter(wider -> isWider(wider.indicator(), figure.indicator()))
                        .forEach(wider ->
                                known.addAll(Optional.ofNullable(wider.groups().get(field))
                                        .map(Map::keySet)
                                        .orElse(Set.of())));
                return with(known, values);
            });
            filled.add(figure.problem().isPresent() ? figure : figure.with(figure.total(), groups));
        }
        return filled;
    }

    /** The same of figures of places by a further field. */
    static List<CrossedFigure> inCrossed(List<CrossedFigure> figures) {
        List<CrossedFigure> filled = new ArrayList<>();
        for (CrossedFigure figure : figures) {
            Map<String, Set<String>> known = new HashMap<>();
            figures.stream()
                    .filter(wider -> wider.within().equals(figure.within()))
                    .filter(wider -> isWider(wider.indicator(), figure.indicator()))
                    .forEach(wider -> wider.places()
                            .forEach((place, values) -> known.computeIfAbsent(place, unused -> new TreeSet<>())
                                    .addAll(values.keySet())));
            SortedMap<String, SortedMap<String, MeasuredValue>> places = new TreeMap<>(figure.places());
            known.forEach(
                    (place, values) -> places.put(place, with(values, places.getOrDefault(place, new TreeMap<>()))));
            filled.add(new CrossedFigure(figure.indicator(), figure.within(), places));
        }
        return filled;
    }

    private static SortedMap<String, MeasuredValue> with(Set<String> known, SortedMap<String, MeasuredValue> values) {
        SortedMap<String, MeasuredValue> all = new TreeMap<>(values);
        known.forEach(value -> all.putIfAbsent(value, ZERO));
        return all;
    }

    private static boolean isWider(Indicator wider, Indicator narrower) {
        return wider.formula() instanceof Formula.Count more
                && narrower.formula() instanceof Formula.Count fewer
                && more.selection().table().equals(fewer.selection().table())
                && more.selection().counted().equals(fewer.selection().counted())
                && more.selection().where().stream()
                        .allMatch(asked -> fewer.selection().where().stream().anyMatch(told -> implies(told, asked)));
    }

    private static boolean implies(Condition told, Condition asked) {
        return told.equals(asked)
                || told instanceof Condition.OneOf some
                        && asked instanceof Condition.OneOf more
                        && some.field().equals(more.field())
                        && more.values().containsAll(some.values());
    }
}
