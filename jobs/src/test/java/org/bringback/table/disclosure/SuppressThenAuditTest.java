package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.bringback.table.disclosure.suppression.SuppressionPattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random tables of every shape: what the suppressor makes of them passes a check that knows nothing of it. */
class SuppressThenAuditTest {

    private static final SafetyRule FIVE = SafetyRule.of(5);

    /** How tables hang together. */
    enum Shape {
        FLAT {
            @Override
            LinkedTables make(RandomTables random) {
                return LinkedTables.of(random.table("sex", OBEC, RandomTables.STATUS, RandomTables.SEX));
            }
        },
        NESTED {
            @Override
            LinkedTables make(RandomTables random) {
                return LinkedTables.of(random.table("place", OBEC, RandomTables.STATUS, RandomTables.places(4, 3)));
            }
        },
        CUBE {
            @Override
            LinkedTables make(RandomTables random) {
                return LinkedTables.of(random.table(
                        "cube", OBEC, RandomTables.STATUS, RandomTables.SEX, RandomTables.plain(Axis.REASON, 4)));
            }
        },
        SHARED_MARGIN {
            @Override
            LinkedTables make(RandomTables random) {
                return sharingAMargin(random);
            }
        },
        TWO_DAYS {
            @Override
            LinkedTables make(RandomTables random) {
                Population then = RandomTables.of("obec", RandomTables.THEN);
                Dimension places = RandomTables.places(3, 2);
                return new LinkedTables(
                        List.of(
                                random.table("place", OBEC, RandomTables.STATUS, places),
                                random.table("place", then, RandomTables.STATUS, places)),
                        List.of(),
                        List.of(new PeriodComparison(OBEC, then)));
            }
        },
        OVERLAPPING {
            @Override
            LinkedTables make(RandomTables random) {
                return random.overlapping(3, RandomTables.STATUS, RandomTables.places(2, 2));
            }
        },
        AREAS_IN_ONE_LIST {
            @Override
            LinkedTables make(RandomTables random) {
                return random.withAreas(random.overlapping(3, RandomTables.STATUS, RandomTables.plain(Axis.PLACE, 4)));
            }
        },
        LIST_CARRIED_FORWARD {
            @Override
            LinkedTables make(RandomTables random) {
                return random.carriedForward(
                        random.overlapping(2, RandomTables.STATUS, RandomTables.plain(Axis.PLACE, 4)));
            }
        };

        abstract LinkedTables make(RandomTables random);
    }

    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fewExamples")
    void whatIsSuppressedCannotBeWorkedOutAndIsNeeded(Shape shape, long seed) {
        LinkedTables linked = shape.make(new RandomTables(seed));
        SuppressionPattern suppression =
                CellSuppressor.suppress(linked, FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);

        assertThat(DisclosureAudit.check(List.of(Publication.of(linked, suppression.all())), FIVE))
                .isEmpty();
        checkSmallCellsArePrimary(linked, suppression);
        checkSuppressedCellsAreNeeded(linked, suppression);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("manyExamples")
    void theSameHoldsForManyTables(Shape shape, long seed) {
        whatIsSuppressedCannotBeWorkedOutAndIsNeeded(shape, seed);
    }

    /** No exempt one is suppressed. */
    private static void checkSmallCellsArePrimary(LinkedTables linked, SuppressionPattern suppression) {
        NavigableSet<CellId> small = new TreeSet<>();
        linked.tables()
                .forEach(table -> table.counts().forEach((cell, count) -> {
                    if (count > 0 && count < 5 && !cell.isExempt()) {
                        small.add(cell);
                    }
                }));
        assertThat(suppression.primary()).isEqualTo(small);
        assertThat(suppression.all()).noneMatch(CellId::isExempt);
    }

    /**
     * Printing a small cell is found out, and so is printing all that protect them. A single secondary cell may be one that
     * another protects as well; all of them together are needed.
     */
    private static void checkSuppressedCellsAreNeeded(LinkedTables linked, SuppressionPattern suppression) {
        assertThat(suppression.primary().stream().limit(2))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(breachesWhenPrinting(linked, suppression, List.of(cell)))
                        .isNotEmpty());
        assertThat(suppression.secondary()).isNotEmpty();
        assertThat(breachesWhenPrinting(linked, suppression, suppression.secondary()))
                .isNotEmpty();
    }

    private static List<DisclosureBreach> breachesWhenPrinting(
            LinkedTables linked, SuppressionPattern suppression, Collection<CellId> printed) {
        NavigableSet<CellId> less = suppression.all();
        less.removeAll(printed);
        return DisclosureAudit.check(List.of(Publication.of(linked, less)), FIVE);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void theSameTablesInAnotherOrderLoseTheSameCellsOfEveryTable(Shape shape) {
        LinkedTables linked = shape.make(new RandomTables(7));
        SuppressionPattern once =
                CellSuppressor.suppress(linked, FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);

        assertThat(CellSuppressor.suppress(
                        shape.make(new RandomTables(7)), FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY))
                .isEqualTo(once);
        List<CountTable> reversed = new ArrayList<>(linked.tables());
        Collections.reverse(reversed);
        LinkedTables turned = new LinkedTables(reversed, linked.overlaps(), linked.comparisons());
        assertThat(CellSuppressor.suppress(turned, FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY)
                        .primary())
                .isEqualTo(once.primary());
    }

    @Test
    void aTableWithoutSmallCellsLosesNothing() {
        Map<List<Category>, Long> leaves = new HashMap<>();
        CartesianProduct.of(List.of(RandomTables.STATUS.leaves(), RandomTables.SEX.leaves()))
                .forEach(leaf -> leaves.put(leaf, 9L));
        LinkedTables linked =
                LinkedTables.of(CountTable.of("sex", OBEC, List.of(RandomTables.STATUS, RandomTables.SEX), leaves));

        assertThat(CellSuppressor.suppress(linked, FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY)
                        .all())
                .isEmpty();
    }

    @Test
    void fewCellsAreLost() {
        int primary = 0;
        int secondary = 0;
        for (long seed = 1; seed <= 10; seed++) {
            SuppressionPattern suppression = CellSuppressor.suppress(
                    Shape.NESTED.make(new RandomTables(seed)), FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);
            primary += suppression.primary().size();
            secondary += suppression.secondary().size();
        }
        // for readers who know that zeros are printed a count of one cannot become nobody, so some cells need larger
        // partners: 359 for 303, where 333 were enough as long as zero was thought possible
        assertThat(secondary).isLessThan(primary * 12 / 10);
    }

    /** Two lists that print the same: without a look at the nation's table each would be safe alone. */
    @Test
    void tablesThatAreSafeAloneCanGiveEachOtherAway() {
        int unsafe = 0;
        for (long seed = 1; seed <= 5; seed++) {
            LinkedTables linked = Shape.OVERLAPPING.make(new RandomTables(seed));
            NavigableSet<CellId> alone = new TreeSet<>();
            for (CountTable table : linked.tables()) {
                alone.addAll(CellSuppressor.suppress(
                                LinkedTables.of(table), FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY)
                        .all());
            }
            List<DisclosureBreach> breaches = DisclosureAudit.check(List.of(Publication.of(linked, alone)), FIVE);
            unsafe += breaches.isEmpty() ? 0 : 1;
        }
        assertThat(unsafe).isPositive();
    }

    static Stream<Arguments> fewExamples() {
        return examples(1, 2);
    }

    static Stream<Arguments> manyExamples() {
        return examples(3, 12);
    }

    private static Stream<Arguments> examples(long first, long last) {
        return Stream.of(Shape.values())
                .flatMap(shape -> LongStream.rangeClosed(first, last).mapToObj(seed -> Arguments.of(shape, seed)));
    }

    private static LinkedTables sharingAMargin(RandomTables random) {
        List<Dimension> all = List.of(
                RandomTables.STATUS,
                RandomTables.SEX,
                RandomTables.plain(Axis.AGE, 3),
                RandomTables.plain(Axis.REASON, 3));
        Map<List<Category>, Long> byAge = new HashMap<>();
        Map<List<Category>, Long> byReason = new HashMap<>();
        random.leaves(all).forEach((leaf, count) -> {
            byAge.merge(leaf.subList(0, 3), count / 3, Long::sum);
            byReason.merge(List.of(leaf.get(0), leaf.get(1), leaf.get(3)), count / 3, Long::sum);
        });
        return LinkedTables.of(
                CountTable.of("age", OBEC, all.subList(0, 3), byAge),
                CountTable.of("reason", OBEC, List.of(all.get(0), all.get(1), all.get(3)), byReason));
    }
}
