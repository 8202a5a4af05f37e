package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bringback.reference.Reason;
import org.bringback.reference.ReasonCode;
import org.bringback.reference.Reasons;
import org.bringback.reference.Sex;
import org.bringback.reference.Status;
import org.bringback.table.AgeGroups;
import org.bringback.table.Axis;
import org.bringback.table.Breakdown;
import org.bringback.table.Breakdowns;
import org.bringback.table.Category;
import org.bringback.table.Place;
import org.bringback.table.Places;

/**
 * Makes linked tables of breakdowns: status by one axis. The lines are those of the reference data, whether anybody is in
 * them or not, so that they say nothing about anybody.
 */
public final class BreakdownTables {

    private static final Dimension STATUSES = Dimension.of(
            Axis.STATUS, Arrays.stream(Status.values()).map(Category::of).toList());

    private final Map<Axis, Dimension> dimensions = new HashMap<>();

    public BreakdownTables(Places places, Reasons reasons, AgeGroups ages) {
        dimensions.put(
                Axis.SEX,
                withUnknown(
                        Axis.SEX, Arrays.stream(Sex.values()).map(Category::of).toList()));
        dimensions.put(Axis.AGE, Dimension.of(Axis.AGE, ages.categories()));
        dimensions.put(Axis.PLACE, places(places.list()));
        List<ReasonCode> codes = reasons.list().stream().map(Reason::code).toList();
        dimensions.put(
                Axis.REASON,
                withUnknown(Axis.REASON, codes.stream().map(Category::of).toList()));
    }

    /** All tables of these breakdowns. */
    public List<CountTable> of(Breakdowns breakdowns) {
        return breakdowns.tables().stream().map(this::of).toList();
    }

    private CountTable of(Breakdown breakdown) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        breakdown
                .persons()
                .forEach((category, counts) -> counts.forEach(
                        (status, persons) -> leaves.put(List.of(Category.of(status), category), persons)));
        return CountTable.of(
                breakdown.axis().name().toLowerCase(Locale.ROOT),
                new Population(breakdown.scope(), breakdown.asOf(), breakdown.revision()),
                List.of(STATUSES, dimension(breakdown.axis())),
                leaves);
    }

    private Dimension dimension(Axis axis) {
        Dimension dimension = dimensions.get(axis);
        if (dimension == null) {
            throw new IllegalArgumentException("nothing is broken down by " + axis);
        }
        return dimension;
    }

    private static Dimension withUnknown(Axis axis, List<Category> known) {
        List<Category> all = new ArrayList<>(known);
        all.add(Category.unknown(axis));
        return Dimension.of(axis, all);
    }

    /** Places add up to provinces and provinces to the nation; an area in several provinces is a sum of its own. */
    private static Dimension places(List<Place> places) {
        Map<Category, List<Category>> provinces = new TreeMap<>();
        Map<Category, List<Category>> areas = new TreeMap<>();
        for (Place place : places) {
            Category province = place.province().map(Category::of).orElse(Category.unknown(Axis.PLACE));
            provinces.computeIfAbsent(province, any -> new ArrayList<>()).add(place.category());
            place.area()
                    .ifPresent(area -> areas.computeIfAbsent(Category.of(area), any -> new ArrayList<>())
                            .add(place.category()));
        }
        List<Sum> sums = new ArrayList<>();
        provinces.forEach((province, parts) -> sums.add(new Sum(province, parts)));
        areas.forEach((area, parts) -> {
            if (parts.size() > 1) {
                sums.add(new Sum(area, parts));
            }
        });
        sums.add(new Sum(Category.total(Axis.PLACE), List.copyOf(provinces.keySet())));
        return new Dimension(Axis.PLACE, sums);
    }
}
