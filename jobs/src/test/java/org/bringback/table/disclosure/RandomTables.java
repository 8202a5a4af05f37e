package org.bringback.table.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.reference.Status;
import org.bringback.table.Axis;
import org.bringback.table.Category;

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
        List<Sum> sums = new ArrayList<>();
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
            sums.add(new Sum(place("p" + province), parts));
        }
        sums.add(new Sum(place("both"), List.of(place("p0:both"), place("p1:both"))));
        sums.add(new Sum(Category.total(Axis.PLACE), all));
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
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (List<Category> leaf :
                Combinations.of(dimensions.stream().map(Dimension::leaves).toList())) {
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
    public Linked overlapping(int lists, Dimension... dimensions) {
        Population nation = of("national-persons", NOW);
        Map<List<Category>, Long> sum = new HashMap<>();
        List<CountTable> tables = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            Map<List<Category>, Long> leaves = leaves(List.of(dimensions));
            leaves.forEach((leaf, count) -> sum.merge(leaf, count, Long::sum));
            tables.add(CountTable.of("t", of("list" + list, NOW), List.of(dimensions), leaves));
        }
        sum.replaceAll((leaf, count) -> count - (random.nextInt(3) == 0 ? random.nextLong(count / 4 + 1) : 0));
        List<Population> parts = tables.stream().map(CountTable::population).toList();
        tables.add(CountTable.of("t", nation, List.of(dimensions), sum));
        return new Linked(tables, List.of(new Overlap(nation, parts)), List.of());
    }
}
