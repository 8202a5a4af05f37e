package org.bringback.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.programme.Indicator;

/**
 * An indicator by place and, within every place, by a further field.
 *
 * @param within the further field
 * @param places by place, then by the field's value
 */
public record CrossedFigure(
        Indicator indicator, String within, SortedMap<String, SortedMap<String, MeasuredValue>> places) {

    /**
     * Places are shown whole or not at all: one in which some value has few persons is suppressed, and so are further ones,
     * the smallest first, until those suppressed are not few of any value together, as totals of places and of values are
     * known. A place that is suppressed among all places is suppressed here too: its values would add up to what is not told.
     *
     * @param figure the indicator as it is shown by place
     * @param by the field of places
     * @param earlier what readers have already: a place of which some value differs from it by few is suppressed
     */
    CrossedFigure shown(IndicatorFigure figure, String by, int minimum, EarlierFigures earlier) {
        if (!FewPersons.isAboutPersons(indicator)) {
            return this;
        }
        FewPersons few = new FewPersons(BigDecimal.valueOf(minimum));
        Set<String> hidden = suppressed(figure, by);
        hidden.addAll(earlier.changedPlaces(this, few));
        hidden.retainAll(places.keySet());
        places.forEach((place, values) -> {
            if (values.values().stream().anyMatch(one -> few.isSmall(indicator.formula(), one))) {
                hidden.add(place);
            }
        });
        while (!hidden.isEmpty() && isGivenAway(hidden, few)) {
            Optional<String> next = smallestOther(hidden);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        SortedMap<String, SortedMap<String, MeasuredValue>> shown = new TreeMap<>();
        places.forEach((place, values) -> shown.put(place, hidden.contains(place) ? hidden(values) : values));
        return new CrossedFigure(indicator, within, shown);
    }

    private static Set<String> suppressed(IndicatorFigure figure, String field) {
        Set<String> suppressed = new TreeSet<>();
        SortedMap<String, MeasuredValue> groups = figure.groups().getOrDefault(field, new TreeMap<>());
        groups.forEach((group, one) -> {
            if (one.suppressed()) {
                suppressed.add(group);
            }
        });
        return suppressed;
    }

    private static SortedMap<String, MeasuredValue> hidden(SortedMap<String, MeasuredValue> values) {
        SortedMap<String, MeasuredValue> hidden = new TreeMap<>();
        values.forEach((value, one) -> hidden.put(value, one.hidden()));
        return hidden;
    }

    private boolean isGivenAway(Set<String> hidden, FewPersons few) {
        SortedMap<String, BigDecimal> parts = new TreeMap<>();
        SortedMap<String, BigDecimal> rests = new TreeMap<>();
        places.forEach((place, values) -> values.forEach((value, one) -> {
            if (hidden.contains(place)) {
                parts.merge(value, one.part(), BigDecimal::add);
                rests.merge(value, one.base().subtract(one.part()), BigDecimal::add);
            }
        }));
        return hidden.size() == 1
                || parts.values().stream().anyMatch(few::isFew)
                || rests.values().stream().anyMatch(few::isFew);
    }

    private Optional<String> smallestOther(Set<String> hidden) {
        return places.keySet().stream()
                .filter(place -> !hidden.contains(place))
                .min(Comparator.comparing(this::persons).thenComparing(Comparator.naturalOrder()));
    }

    private BigDecimal persons(String place) {
        return places.getOrDefault(place, new TreeMap<>()).values().stream()
                .map(MeasuredValue::part)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
