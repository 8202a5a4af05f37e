package org.bringback.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.Status;
import org.jspecify.annotations.Nullable;

/** Counts cases by every axis at once. */
final class BreakdownCount {

    private static final List<Axis> AXES =
            List.of(Axis.SEX, Axis.AGE, Axis.PLACE, Axis.REASON, Axis.LEVEL, Axis.AGEING);

    private final Categories categories;
    private final String scope;
    private final LocalDate asOf;
    private final int revision;
    private final Map<Axis, SortedMap<Category, SortedMap<Status, Long>>> persons = new EnumMap<>(Axis.class);
    private final Map<Codes, Places.Placed> placed = new HashMap<>();
    private PlaceRemarks remarks = PlaceRemarks.none();

    BreakdownCount(Categories categories, String scope, LocalDate asOf, int revision) {
        this.categories = categories;
        this.scope = scope;
        this.asOf = asOf;
        this.revision = revision;
        AXES.forEach(axis -> persons.put(axis, new TreeMap<>()));
    }

    private record Codes(
            @Nullable String province, @Nullable String area) {}

    void add(Status status, KnownOfCase known) {
        categories.of(known, asOf).forEach((axis, category) -> add(axis, category, status));
        Places.Placed place = placed.computeIfAbsent(
                new Codes(known.province(), known.area()),
                codes -> categories.places().of(codes.province(), codes.area()));
        remarks = remarks.plus(place, 1);
        add(Axis.PLACE, place.place().category(), status);
    }

    private void add(Axis axis, Category category, Status status) {
        Breakdown.add(persons.computeIfAbsent(axis, any -> new TreeMap<>()), category, status, 1);
    }

    Breakdowns breakdowns() {
        List<Breakdown> tables = new ArrayList<>();
        persons.forEach((axis, counts) -> tables.add(new Breakdown(scope, asOf, revision, axis, counts)));
        return new Breakdowns(tables, remarks);
    }
}
