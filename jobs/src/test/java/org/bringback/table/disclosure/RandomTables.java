package org.bringback.table.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;

/** Tables as a run may bring them, from a seed: small and large counts, many zeros, places that lie in two provinces. */
public final class RandomTables {

    public static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    public static final LocalDate NOW = LocalDate.of(2022, 9, 23);

    public static final Dimension STATUS = Dimension.of(
            Axis.STATUS, Arrays.stream(Status.values()).map(Category::of).toList());
    public static final Dimension SEX = plain(Axis.SEX, 3);

    private final Random random;

    public RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A dimension of so many categories and their total. */
    public static Dimension plain(Axis axis, int size) {
        return Dimension.of(
                axis,
                IntStream.range(0, size)
                        .mapToObj(number -> new Category(axis, "c" + number))
                        .toList());
    }

    /** Places in provinces; one area lies in the first two. */
    public static Dimension places(int provinces, int areas) {
        List<CategorySum> sums = new ArrayList<>();
        List<Category> all = new ArrayList<>();
        for (int province = 0; province < provinces; province++) {
            List<Category> parts = new ArrayList<>();
            for (int area = 0; area < areas; area++) {
                parts.add(place("p" + province + ":a" + area));
            }
            if (province < 2) {
                parts.add(place("p" + province + ":both"));
            }
            all.add(place("p" + province));
            sums.add(new CategorySum(place("p" + province), parts));
        }
        sums.add(new CategorySum(place("both"), List.of(place("p0:both"), place("p1:both"))));
        sums.add(new CategorySum(Category.total(Axis.PLACE), all));
        return new Dimension(Axis.PLACE, sums);
    }

    private static Category place(String code) {
        return new Category(Axis.PLACE, code);
    }

    public CountTable table(String name, Population population, Dimension... dimensions) {
        return CountTable.of(name, population, List.of(dimensions), leaves(List.of(dimensions)));
    }

    /** Counts for every combination of leaves; half of them nobody, most of the others few. */
    public Map<List<Category>, Long> leaves(List<Dimension> dimensions) {
        Map<List<Category>, Long> leaves = new LinkedHashMap<>();
        for (List<Category> leaf :
                CartesianProduct.of(dimensions.stream().map(Dimension::leaves).toList())) {
            leaves.put(leaf, count());
        }
        return leaves;
    }

    private long count() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(4);
            case 2 -> random.nextInt(12);
            default -> random.nextInt(80);
        };
    }

    public static Population of(String scope, LocalDate asOf) {
        return new Population(scope, asOf, 1);
    }

    /** Lists and the nation, of which some persons are on two lists. */
    public LinkedTables overlapping(int lists, Dimension... dimensions) {
        Population nation = of("national-persons", NOW);
        Map<List<Category>, Long> sum = new LinkedHashMap<>();
        List<CountTable> tables = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            Map<List<Category>, Long> leaves = leaves(List.of(dimensions));
            leaves.forEach((leaf, count) -> sum.merge(leaf, count, Long::sum));
            tables.add(CountTable.of("t", of("list" + list, NOW), List.of(dimensions), leaves));
        }
        sum.replaceAll((leaf, count) -> count - (random.nextInt(3) == 0 ? random.nextLong(count / 4 + 1) : 0));
        List<Population> parts = tables.stream().map(CountTable::population).toList();
        tables.add(CountTable.of("t", nation, List.of(dimensions), sum));
        return new LinkedTables(tables, List.of(new OverlapConstraint(nation, parts)), List.of());
    }

    /** Some tables, and for one of their populations a table of the areas within every place of the first. */
    public LinkedTables withAreas(LinkedTables linked) {
        CountTable first = linked.tables().get(0);
        List<CountTable> tables = new ArrayList<>(linked.tables());
        Dimension places = first.dimensions().get(1);
        Map<Category, Map<List<Category>, Long>> both = new LinkedHashMap<>();
        for (Category whole : places.leaves()) {
            List<Category> parts = IntStream.range(0, 3)
                    .mapToObj(area -> place(whole.code() + (area == 0 ? ":both" : ":a" + area)))
                    .toList();
            Map<List<Category>, Long> leaves = new LinkedHashMap<>();
            for (Category status : STATUS.leaves()) {
                divide(
                        first.counts().get(CellId.of(first.population(), List.of(status, whole))),
                        status,
                        parts,
                        leaves);
            }
            both.put(parts.get(0), leaves);
            tables.add(areas("area-" + whole.code(), first.population(), new CategorySum(whole, parts), leaves));
        }
        List<Category> inTwo = both.keySet().stream().sorted().limit(2).toList();
        Map<List<Category>, Long> leaves = new LinkedHashMap<>();
        inTwo.forEach(part -> STATUS.leaves()
                .forEach(status ->
                        leaves.put(List.of(status, part), both.get(part).get(List.of(status, part)))));
        tables.add(areas("area-both", first.population(), new CategorySum(place("both"), inTwo), leaves));
        return new LinkedTables(tables, linked.overlaps(), linked.comparisons());
    }

    private static CountTable areas(
            String name, Population population, CategorySum sum, Map<List<Category>, Long> leaves) {
        return CountTable.of(name, population, List.of(STATUS, new Dimension(Axis.PLACE, List.of(sum))), leaves);
    }

    private void divide(long count, Category status, List<Category> parts, Map<List<Category>, Long> leaves) {
        long left = count;
        for (int part = 0; part < parts.size(); part++) {
            long share = part == parts.size() - 1 ? left : random.nextLong(left + 1);
            leaves.put(List.of(status, parts.get(part)), share);
            left -= share;
        }
    }

    /** Lists and the nation, and an earlier nation of which the first list is a part as well. */
    public LinkedTables carriedForward(LinkedTables linked) {
        List<CountTable> tables = new ArrayList<>(linked.tables());
        CountTable kept = tables.get(0);
        List<Dimension> dimensions = kept.dimensions();
        CountTable other = CountTable.of("t", of("list1", THEN), dimensions, leaves(dimensions));
        Map<List<Category>, Long> sum = new LinkedHashMap<>();
        CartesianProduct.of(dimensions.stream().map(Dimension::leaves).toList())
                .forEach(leaf -> sum.put(
                        leaf,
                        kept.counts().get(CellId.of(kept.population(), leaf))
                                + other.counts().get(CellId.of(other.population(), leaf))));
        sum.replaceAll((leaf, count) -> count - random.nextLong(count / 4 + 1));
        Population nation = of("national-persons", THEN);
        tables.add(other);
        tables.add(CountTable.of("t", nation, dimensions, sum));
        Population now = linked.overlaps().get(0).whole();
        return new LinkedTables(
                tables,
                List.of(
                        linked.overlaps().get(0),
                        new OverlapConstraint(nation, List.of(kept.population(), other.population()))),
                List.of(new PeriodComparison(now, nation)));
    }
}
