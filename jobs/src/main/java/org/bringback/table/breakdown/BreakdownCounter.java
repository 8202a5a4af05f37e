package org.bringback.table.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** Counts cases by every axis at once: by what is known first, and by category when all are counted. */
final class BreakdownCounter {

    private static final List<Axis> AXES =
            List.of(Axis.SEX, Axis.AGE, Axis.PLACE, Axis.REASON, Axis.LEVEL, Axis.AGEING);

    private final Categories categories;
    private final String scope;
    private final LocalDate asOf;
    private final int revision;
    private final Map<Axis, Map<@Nullable Object, Tally>> tallies = new EnumMap<>(Axis.class);

    BreakdownCounter(Categories categories, String scope, LocalDate asOf, int revision) {
        this.categories = categories;
        this.scope = scope;
        this.asOf = asOf;
        this.revision = revision;
        AXES.forEach(axis -> tallies.put(axis, new HashMap<>()));
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

    void add(Status status, CaseAttributes known) {
        tallies.forEach((axis, ofAxis) ->
                ofAxis.computeIfAbsent(known.attribute(axis), any -> new Tally(known)).persons[status.ordinal()]++);
    }

    Breakdowns breakdowns() {
        List<Breakdown> tables = new ArrayList<>();
        tallies.forEach((axis, ofAxis) ->
                tables.add(new Breakdown(scope, asOf, revision, axis, byCategory(axis, ofAxis.values()))));
        return new Breakdowns(tables, placeErrors());
    }

    private SortedMap<Category, SortedMap<Status, Long>> byCategory(Axis axis, Collection<Tally> ofAxis) {
        SortedMap<Category, SortedMap<Status, Long>> persons = new TreeMap<>();
        for (Tally tally : ofAxis) {
            Category category = categories.category(axis, tally.example, asOf);
            for (Status status : Status.values()) {
                if (tally.persons[status.ordinal()] > 0) {
                    Breakdown.add(persons, category, status, tally.persons[status.ordinal()]);
                }
            }
        }
        return persons;
    }

    private PlaceCodeErrors placeErrors() {
        PlaceCodeErrors placeErrors = PlaceCodeErrors.none();
        for (Tally tally : tallies.getOrDefault(Axis.PLACE, Map.of()).values()) {
            placeErrors = placeErrors.plus(categories.placed(tally.example), tally.all());
        }
        return placeErrors;
    }
}
