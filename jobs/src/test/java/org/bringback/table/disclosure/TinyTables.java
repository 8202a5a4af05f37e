package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;

/** Tables so small that all possible ones can be tried, from a seed: how they hang together, and counts of a few persons. */
public enum TinyTables {
    FLAT {
        @Override
        LinkedTables make(Random random) {
            return LinkedTables.of(table("t", OBEC, random, AGES, REASONS));
        }
    },
    EXEMPT_TOTALS {
        @Override
        LinkedTables make(Random random) {
            return LinkedTables.of(table("t", OBEC, random, STATUSES, REASONS));
        }
    },
    PROVINCES_AND_AREAS {
        @Override
        LinkedTables make(Random random) {
            return LinkedTables.of(table("t", OBEC, random, SEXES, PLACES));
        }
    },
    CUBE {
        @Override
        LinkedTables make(Random random) {
            return LinkedTables.of(table(
                    "t", OBEC, random, SEXES, RandomTables.plain(Axis.AGE, 2), RandomTables.plain(Axis.LEVEL, 2)));
        }
    },
    SHARED_MARGIN {
        @Override
        LinkedTables make(Random random) {
            Map<List<Category>, Long> bySex = new HashMap<>();
            Map<List<Category>, Long> byLevel = new HashMap<>();
            List<Dimension> all = List.of(AGES, SEXES, RandomTables.plain(Axis.LEVEL, 2));
            counts(random, 2, all).forEach((leaf, count) -> {
                bySex.merge(leaf.subList(0, 2), count, Long::sum);
                byLevel.merge(List.of(leaf.get(0), leaf.get(2)), count, Long::sum);
            });
            return LinkedTables.of(
                    CountTable.of("sex", OBEC, List.of(AGES, SEXES), bySex),
                    CountTable.of("level", OBEC, List.of(AGES, all.get(2)), byLevel));
        }
    },
    TWO_DAYS {
        @Override
        LinkedTables make(Random random) {
            return new LinkedTables(
                    List.of(table("t", OBEC, random, SEXES, AGES), table("t", MAY, random, SEXES, AGES)),
                    List.of(),
                    List.of(new PeriodComparison(OBEC, MAY)));
        }
    },
    OVERLAPPING {
        @Override
        LinkedTables make(Random random) {
            return overlapping(random, NATION, List.of(OBEC, OVEC), new ArrayList<>());
        }
    },
    CARRIED_FORWARD {
        @Override
        LinkedTables make(Random random) {
            LinkedTables now = overlapping(random, NATION, List.of(OBEC, OVEC), new ArrayList<>());
            CountTable kept = now.tables().get(0);
            LinkedTables then = overlapping(
                    random,
                    RandomTables.of("national-persons", RandomTables.THEN),
                    List.of(OBEC, OVEC_MAY),
                    List.of(kept));
            List<CountTable> tables = new ArrayList<>(now.tables());
            tables.addAll(then.tables().subList(1, 3));
            List<OverlapConstraint> overlaps = new ArrayList<>(now.overlaps());
            overlaps.addAll(then.overlaps());
            PeriodComparison both =
                    new PeriodComparison(NATION, then.overlaps().get(0).whole());
            return new LinkedTables(tables, overlaps, List.of(both));
        }
    };

    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final Population MAY = RandomTables.of("obec", RandomTables.THEN);
    private static final Population OVEC = RandomTables.of("ovec", RandomTables.NOW);
    private static final Population OVEC_MAY = RandomTables.of("ovec", RandomTables.THEN);
    private static final Population NATION = RandomTables.of("national-persons", RandomTables.NOW);
    private static final Dimension STATUSES =
            Dimension.of(Axis.STATUS, List.of(Category.of(Status.DIED), Category.of(Status.NOT_FOUND)));
    private static final Dimension SEXES = RandomTables.plain(Axis.SEX, 2);
    private static final Dimension AGES = RandomTables.plain(Axis.AGE, 3);
    private static final Dimension REASONS = RandomTables.plain(Axis.REASON, 3);
    private static final Dimension PLACES = new Dimension(
            Axis.PLACE,
            List.of(
                    sum("71", "71:a", "71:both"),
                    sum("72", "72:b", "72:both"),
                    sum("both", "71:both", "72:both"),
                    sum("TOTAL", "71", "72")));

    abstract LinkedTables make(Random random);

    /** The same tables for the same seed. */
    public LinkedTables make(long seed) {
        return make(new Random(seed));
    }

    /** Any cells that are not exempt, whether that protects anything or not. */
    public static Set<CellId> someCells(LinkedTables linked, long seed, double share) {
        Random random = new Random(seed);
        Set<CellId> all = new TreeSet<>();
        linked.tables().forEach(table -> all.addAll(table.counts().keySet()));
        all.removeIf(cell -> cell.isExempt() || random.nextDouble() >= share);
        return all;
    }

    private static CategorySum sum(String whole, String... parts) {
        return new CategorySum(
                new Category(Axis.PLACE, whole),
                List.of(parts).stream()
                        .map(part -> new Category(Axis.PLACE, part))
                        .toList());
    }

    private static CountTable table(String name, Population population, Random random, Dimension... dimensions) {
        return CountTable.of(name, population, List.of(dimensions), counts(random, 9, List.of(dimensions)));
    }

    private static Map<List<Category>, Long> counts(Random random, int highest, List<Dimension> dimensions) {
        Map<List<Category>, Long> counts = new LinkedHashMap<>();
        CartesianProduct.of(dimensions.stream().map(Dimension::leaves).toList())
                .forEach(leaf -> counts.put(leaf, (long) random.nextInt(highest + 1)));
        return counts;
    }

    /** Lists of two lines and two columns, and a whole in which some of their persons are one. */
    private static LinkedTables overlapping(
            Random random, Population whole, List<Population> parts, List<CountTable> first) {
        List<Dimension> dimensions = List.of(STATUSES, SEXES);
        List<CountTable> tables = new ArrayList<>(first);
        for (Population part : parts.subList(first.size(), parts.size())) {
            tables.add(CountTable.of("t", part, dimensions, counts(random, 6, dimensions)));
        }
        Map<List<Category>, Long> persons = new LinkedHashMap<>();
        for (List<Category> leaf :
                CartesianProduct.of(dimensions.stream().map(Dimension::leaves).toList())) {
            long one = tables.get(0).counts().get(CellId.of(parts.get(0), leaf));
            long other = tables.get(1).counts().get(CellId.of(parts.get(1), leaf));
            persons.put(leaf, one + other - random.nextLong(Math.min(one, other) + 1));
        }
        tables.add(CountTable.of("t", whole, dimensions, persons));
        return new LinkedTables(tables, List.of(new OverlapConstraint(whole, parts)), List.of());
    }
}
