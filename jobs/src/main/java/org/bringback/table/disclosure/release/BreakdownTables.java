package org.bringback.table.disclosure.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bringback.reference.codes.Status;
import org.bringback.table.breakdown.Breakdown;
import org.bringback.table.breakdown.Breakdowns;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Categories;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.dimension.Place;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.Population;
import org.bringback.table.fact.FigureStore;

/**
 * Makes linked tables of breakdowns: status by one axis. The lines are those of the reference data, whether anybody is in
 * them or not, so that they say nothing about anybody.
 */
public final class BreakdownTables {

    private static final String AREA = "area-";

    private static final Dimension STATUSES = Dimension.of(
            Axis.STATUS, Arrays.stream(Status.values()).map(Category::of).toList());

    private final Map<Axis, Dimension> dimensions = new EnumMap<>(Axis.class);
    private final SortedMap<String, Dimension> areas;

    public BreakdownTables(Categories categories) {
        for (Axis axis : List.of(Axis.SEX, Axis.AGE, Axis.REASON, Axis.LEVEL, Axis.AGEING)) {
            dimensions.put(axis, Dimension.of(axis, categories.list(axis)));
        }
        List<Place> places = categories.places().list();
        areas = areas(places);
        dimensions.put(
                Axis.PLACE,
                Dimension.of(
                        Axis.PLACE,
                        places.stream()
                                .map(Place::category)
                                .map(Place::province)
                                .distinct()
                                .toList()));
    }

    /**
     * All tables of these breakdowns. Places give a table by province, and where anybody is known to be in an area one of
     * the areas within every province: only some offices have areas.
     */
    public List<CountTable> countTables(Breakdowns breakdowns) {
        List<CountTable> tables = new ArrayList<>();
        for (Breakdown breakdown : breakdowns.tables()) {
            boolean places = breakdown.axis() == Axis.PLACE;
            tables.add(table(
                    name(breakdown.axis()),
                    breakdown,
                    dimension(breakdown.axis()),
                    places ? Place::province : UnaryOperator.identity()));
            if (places && hasAreas(breakdown)) {
                areas.forEach((name, dimension) ->
                        tables.add(table(name, within(dimension, breakdown), dimension, UnaryOperator.identity())));
            }
        }
        return tables;
    }

    /** Of the table that shows an axis; of places the one by province. */
    public static String name(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT);
    }

    /** Of the table of areas within a province, or of the parts of an area that lies in several. */
    public static String areasOf(Category whole) {
        return AREA + whole.code();
    }

    private static CountTable table(
            String name, Breakdown breakdown, Dimension dimension, UnaryOperator<Category> category) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        breakdown
                .persons()
                .forEach((leaf, counts) -> counts.forEach((status, persons) ->
                        leaves.merge(List.of(Category.of(status), category.apply(leaf)), persons, Math::addExact)));
        return CountTable.of(
                name,
                new Population(breakdown.scope(), breakdown.asOf(), breakdown.revision()),
                List.of(STATUSES, dimension),
                leaves);
    }

    private Dimension dimension(Axis axis) {
        Dimension dimension = dimensions.get(axis);
        if (dimension == null) {
            throw new IllegalArgumentException("nothing is broken down by " + axis);
        }
        return dimension;
    }

    private static Breakdown within(Dimension dimension, Breakdown places) {
        SortedMap<Category, SortedMap<Status, Long>> within = new TreeMap<>(places.persons());
        within.keySet().retainAll(dimension.leaves());
        return new Breakdown(places.scope(), places.asOf(), places.revision(), Axis.PLACE, within);
    }

    // for the nation the province is the unit: its lists do not all have areas
    private static boolean hasAreas(Breakdown places) {
        return !places.scope().equals(FigureStore.NATIONAL_PERSONS)
                && places.persons().keySet().stream().anyMatch(Place::hasArea);
    }

    /** Areas within a province add up to it; the parts of an area in several provinces add up to the area. */
    private static SortedMap<String, Dimension> areas(List<Place> places) {
        SortedMap<Category, List<Category>> parts = new TreeMap<>();
        for (Place place : places) {
            Category category = place.category();
            parts.computeIfAbsent(Place.province(category), any -> new ArrayList<>())
                    .add(category);
            place.area()
                    .ifPresent(area -> parts.computeIfAbsent(Category.of(area), any -> new ArrayList<>())
                            .add(category));
        }
        SortedMap<String, Dimension> dimensions = new TreeMap<>();
        parts.forEach((whole, of) -> {
            if (of.size() > 1) {
                dimensions.put(areasOf(whole), new Dimension(Axis.PLACE, List.of(new CategorySum(whole, of))));
            }
        });
        return dimensions;
    }
}
