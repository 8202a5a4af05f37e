package org.bringback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** Persons by city and, within each, by age group: what is shown beside figures of cities and of age groups alone. */
class CrossedFigureTest {

    private static final BilingualText NAME = new BilingualText("ก", "a");
    private static final int MINIMUM = 5;

    private static final Indicator PERSONS = new Indicator(
            "persons",
            NAME,
            NAME,
            Optional.empty(),
            new Formula.Count(new Formula.Selection("table", Optional.of("person"), List.of())),
            0,
            Optional.empty(),
            Optional.empty(),
            false,
            List.of("city", "age"));

    private static SortedMap<String, MeasuredValue> counts(Map<String, Integer> counts) {
        SortedMap<String, MeasuredValue> measured = new TreeMap<>();
        counts.forEach((value, count) -> measured.put(value, MeasuredValue.of(BigDecimal.valueOf(count), 0)));
        return measured;
    }

    private static SortedMap<String, MeasuredValue> without(SortedMap<String, MeasuredValue> groups, String... hidden) {
        SortedMap<String, MeasuredValue> shown = new TreeMap<>(groups);
        for (String group : hidden) {
            shown.computeIfPresent(group, (value, one) -> one.hidden());
        }
        return shown;
    }

    private static IndicatorFigure figure(
            SortedMap<String, MeasuredValue> cities, SortedMap<String, MeasuredValue> ages) {
        return IndicatorFigure.of(
                PERSONS,
                Optional.empty(),
                MeasuredValue.of(BigDecimal.valueOf(1000), 0),
                new TreeMap<>(Map.of("city", cities, "age", ages)));
    }

    private static Set<String> hidden(Map<String, Map<String, Integer>> cities, IndicatorFigure figure) {
        return hidden(cities, figure, EarlierFigures.none());
    }

    private static CrossedFigure crossed(Map<String, Map<String, Integer>> cities) {
        SortedMap<String, SortedMap<String, MeasuredValue>> places = new TreeMap<>();
        cities.forEach((city, counts) -> places.put(city, counts(counts)));
        return new CrossedFigure(PERSONS, "age", places);
    }

    private static Set<String> hidden(
            Map<String, Map<String, Integer>> cities, IndicatorFigure figure, EarlierFigures earlier) {
        return crossed(cities).shown(figure, "city", MINIMUM, earlier).places().entrySet().stream()
                .filter(place -> place.getValue().values().stream().allMatch(MeasuredValue::suppressed))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What an earlier release told of the cities. */
    private static EarlierFigures earlier(Map<String, Map<String, Integer>> cities) {
        Programme programme = new Programme(
                "trial", NAME, List.of(), List.of(), List.of(), new TreeMap<>(), Map.of(), List.of(PERSONS), List.of());
        ProgrammeOverview overview = new ProgrammeOverview(
                programme,
                LocalDate.of(2023, 3, 31),
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(List.of(crossed(cities))));
        return new EarlierFigures(List.copyOf(EarlierFigures.given(overview).values()));
    }

    /** Two more young people in A than were told before; one city alone would follow from the totals. */
    @Test
    void aCityOfWhichFewMoreAreToldThanBeforeIsSuppressed() {
        Map<String, Map<String, Integer>> before = Map.of(
                "A",
                Map.of("old", 10, "young", 10),
                "B",
                Map.of("old", 20, "young", 20),
                "C",
                Map.of("old", 30, "young", 30));
        Map<String, Map<String, Integer>> now = Map.of(
                "A",
                Map.of("old", 10, "young", 12),
                "B",
                Map.of("old", 20, "young", 20),
                "C",
                Map.of("old", 30, "young", 30));
        IndicatorFigure figure =
                figure(counts(Map.of("A", 22, "B", 40, "C", 60)), counts(Map.of("old", 60, "young", 62)));
        assertThat(hidden(now, figure)).isEmpty();
        assertThat(hidden(before, figure, earlier(before))).isEmpty();
        assertThat(hidden(now, figure, earlier(before))).containsExactlyInAnyOrder("A", "B");
    }

    /** The ages of C would add up to its 60 persons, and the total less these to the 3 of A. */
    @Test
    void aCityThatIsSuppressedAmongAllIsSuppressedByAgeToo() {
        Map<String, Map<String, Integer>> cities =
                Map.of("A", Map.of("old", 3), "B", Map.of("old", 20, "young", 20), "C", Map.of("old", 30, "young", 30));
        SortedMap<String, MeasuredValue> alone = counts(Map.of("A", 3, "B", 40, "C", 60));
        SortedMap<String, MeasuredValue> ages = counts(Map.of("old", 53, "young", 50));
        assertThat(hidden(cities, figure(without(alone, "A", "C"), ages))).containsExactlyInAnyOrder("A", "C");
        assertThat(hidden(cities, figure(without(alone, "A", "B"), ages))).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void whatIsShownOfCitiesAndAgesIsShownWithinThem() {
        Map<String, Map<String, Integer>> cities =
                Map.of("A", Map.of("old", 10, "young", 10), "B", Map.of("old", 20, "young", 20));
        assertThat(hidden(cities, figure(counts(Map.of("A", 20, "B", 40)), counts(Map.of("old", 30, "young", 30)))))
                .isEmpty();
    }
}
