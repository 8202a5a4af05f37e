package org.bringback.table.breakdown;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.CaseAttributes;
import org.bringback.table.dimension.Categories;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.PlaceCodeErrors;
import org.bringback.table.fact.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts cases by every axis at once: by what is known first, and by category when all are counted. Ages and durations
 * are those of the day that a case was reported for, also where its list is carried forward to a later one: so the
 * nation's cells are made of the lists' cells, and nobody is said to wait in a status that was last reported months ago.
 */
final class BreakdownCounter {

    private static final List<Axis> AXES =
            List.of(Axis.SEX, Axis.AGE, Axis.PLACE, Axis.REASON, Axis.LEVEL, Axis.AGEING);

    private final Categories categories;
    private final String scope;
    private final LocalDate asOf;
    private final int revision;
    private final Map<LocalDate, Map<Axis, Map<@Nullable Object, Tally>>> tallies = new HashMap<>();

    BreakdownCounter(Categories categories, String scope, LocalDate asOf, int revision) {
        this.categories = categories;
        this.scope = scope;
        this.asOf = asOf;
        this.revision = revision;
    }

    /**
     * Cases of which the same is known on an axis.
     *
     * @param example one of them
     * @param persons by status
     */
    private record Tally(CaseAttributes example, long[] persons) {

        Tally(CaseAttributes example) {
            this(example, new long[Status.values().length]);
        }

        long all() {
            return Arrays.stream(persons).sum();
        }
    }

    void add(FactStore.Fact fact) {
        CaseAttributes known = fact.known();
        tallies.computeIfAbsent(fact.snapshot().asOf(), BreakdownCounter::nobody)
                .forEach((axis, ofAxis) -> ofAxis.computeIfAbsent(known.attribute(axis), any -> new Tally(known))
                        .persons[fact.status().ordinal()]++);
    }

    private static Map<Axis, Map<@Nullable Object, Tally>> nobody(LocalDate reported) {
        Map<Axis, Map<@Nullable Object, Tally>> ofDay = new EnumMap<>(Axis.class);
        AXES.forEach(axis -> ofDay.put(axis, new HashMap<>()));
        return ofDay;
    }

    Breakdowns breakdowns() {
        List<Breakdown> tables = AXES.stream()
                .map(axis -> new Breakdown(scope, asOf, revision, axis, byCategory(axis)))
                .toList();
        return new Breakdowns(tables, placeErrors());
    }

    private SortedMap<Category, SortedMap<Status, Long>> byCategory(Axis axis) {
        SortedMap<Category, SortedMap<Status, Long>> persons = new TreeMap<>();
        tallies.forEach((reported, ofDay) -> ofDay.getOrDefault(axis, Map.of())
                .values()
                .forEach(tally -> add(persons, categories.category(axis, tally.example, reported), tally)));
        return persons;
    }

    private static void add(SortedMap<Category, SortedMap<Status, Long>> persons, Category category, Tally tally) {
        for (Status status : Status.values()) {
            if (tally.persons[status.ordinal()] > 0) {
                Breakdown.add(persons, category, status, tally.persons[status.ordinal()]);
            }
        }
    }

    private PlaceCodeErrors placeErrors() {
        PlaceCodeErrors placeErrors = PlaceCodeErrors.none();
        for (Map<Axis, Map<@Nullable Object, Tally>> ofDay : tallies.values()) {
            for (Tally tally : ofDay.getOrDefault(Axis.PLACE, Map.of()).values()) {
                placeErrors = placeErrors.plus(categories.placed(tally.example), tally.all());
            }
        }
        return placeErrors;
    }
}
