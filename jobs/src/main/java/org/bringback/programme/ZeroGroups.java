package org.bringback.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;

/**
 * Groups of which none was counted: of the activities of a month that were planned none was done, which is not that nobody
 * knows. A group is there where some indicator of the same table has it.
 */
final class ZeroGroups {

    private static final MeasuredValue ZERO = MeasuredValue.of(BigDecimal.ZERO, 0);

    private ZeroGroups() {}

    /** The figures with such groups. */
    static List<IndicatorFigure> in(List<IndicatorFigure> figures) {
        List<IndicatorFigure> filled = new ArrayList<>();
        for (IndicatorFigure figure : figures) {
            SortedMap<String, SortedMap<String, MeasuredValue>> groups = new TreeMap<>(figure.groups());
            groups.replaceAll((field, values) -> {
                Set<String> known = new TreeSet<>();
                figures.stream()
                        .filter(other -> isOfTheSameRows(other.indicator(), figure.indicator()))
                        .forEach(other ->
                                known.addAll(Optional.ofNullable(other.groups().get(field))
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
                    .filter(other -> other.within().equals(figure.within()))
                    .filter(other -> isOfTheSameRows(other.indicator(), figure.indicator()))
                    .forEach(other -> other.places()
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

    private static boolean isOfTheSameRows(Indicator known, Indicator counted) {
        return counted.formula() instanceof Formula.Count
                && known.formula().table().equals(counted.formula().table());
    }
}
