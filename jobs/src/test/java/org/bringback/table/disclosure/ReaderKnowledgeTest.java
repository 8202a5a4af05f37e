package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bringback.reference.codes.Status;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers know besides one release: the other day, the earlier revision, and that the cohort is closed. */
class ReaderKnowledgeTest {

    private static final SafetyRule FIVE = SafetyRule.of(5);
    private static final Population NOW = RandomTables.of("obec", RandomTables.NOW);
    private static final Population THEN = RandomTables.of("obec", RandomTables.THEN);
    private static final Population CORRECTED = new Population("obec", RandomTables.NOW, 2);
    private static final Dimension SEXES = RandomTables.plain(Axis.SEX, 3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noChangeOfFewerThanFivePersonsIsTheDifferenceOfTwoPrintedDays(long seed) {
        LinkedTables both = twoDays(seed);

        Map<CellId, Long> printed = Publication.of(
                        both,
                        CellSuppressor.suppress(both, FIVE, ReleaseHistory.none())
                                .all())
                .printed();

        printed.forEach((cell, count) -> {
            Long before = printed.get(cell.in(THEN));
            if (cell.population().equals(NOW) && !cell.isExempt() && before != null) {
                assertThat(FIVE.isSensitive(Math.abs(count - before)))
                        .as(cell.toString())
                        .isFalse();
            }
        });
    }

    @Test
    void theCheckNamesAChangeThatTwoPrintedDaysTell() {
        CountTable then = table(THEN, 50, 60);
        CountTable now = table(NOW, 52, 58);
        LinkedTables both = new LinkedTables(List.of(now, then), List.of(), List.of(new PeriodComparison(NOW, THEN)));

        assertThat(DisclosureAudit.check(List.of(Publication.of(both, Set.of())), FIVE))
                .extracting(DisclosureBreach::kind)
                .contains(DisclosureBreach.Kind.SMALL_CHANGE);
    }

    @Test
    void aCorrectionOfFewIsNotTheDifferenceOfTwoRevisions() {
        LinkedTables first = LinkedTables.of(table(NOW, 50, 60));
        LinkedTables corrected = LinkedTables.of(table(CORRECTED, 51, 59));
        Publication given = Publication.of(first, Set.of());

        Map<CellId, Long> printed = Publication.of(
                        corrected,
                        CellSuppressor.suppress(corrected, FIVE, ReleaseHistory.of(List.of(given)))
                                .all())
                .printed();

        assertThat(printed).doesNotContainKey(cell(CORRECTED, Status.NOT_FOUND, "c0"));
        assertThat(DisclosureAudit.check(List.of(given, Publication.of(corrected, Set.of())), FIVE))
                .extracting(DisclosureBreach::kind)
                .contains(DisclosureBreach.Kind.SMALL_CHANGE);
    }

    /** A line's total is as many on both days: printed on the one, it is known on the other. */
    @Test
    void aTotalOfAClosedCohortIsHiddenOnBothDaysOrOnNone() {
        for (long seed = 1; seed <= 5; seed++) {
            LinkedTables both = closedCohort(seed);
            Set<CellId> hidden =
                    CellSuppressor.suppress(both, FIVE, ReleaseHistory.none()).all();
            for (Category sex : SEXES.leaves()) {
                CellId now = CellId.of(NOW, List.of(sex));
                assertThat(hidden.contains(now)).as(sex + " " + seed).isEqualTo(hidden.contains(now.in(THEN)));
            }
        }
    }

    private static LinkedTables twoDays(long seed) {
        RandomTables random = new RandomTables(seed);
        Dimension places = RandomTables.places(3, 2);
        return new LinkedTables(
                List.of(
                        random.table("place", NOW, RandomTables.STATUS, places),
                        random.table("place", THEN, RandomTables.STATUS, places)),
                List.of(),
                List.of(new PeriodComparison(NOW, THEN)));
    }

    /** Between the days, persons of every sex change their status, and nobody the sex. */
    private static LinkedTables closedCohort(long seed) {
        Map<List<Category>, Long> then =
                new HashMap<>(new RandomTables(seed).leaves(List.of(RandomTables.STATUS, SEXES)));
        Map<List<Category>, Long> now = new HashMap<>(then);
        Category from = Category.of(Status.NOT_FOUND);
        for (Category sex : SEXES.leaves()) {
            long moved = then.get(List.of(from, sex));
            now.merge(List.of(from, sex), -moved, Long::sum);
            now.merge(List.of(Category.of(Status.FOUND_RETURNED), sex), moved, Long::sum);
        }
        return new LinkedTables(
                List.of(
                        CountTable.of("sex", NOW, List.of(RandomTables.STATUS, SEXES), now),
                        CountTable.of("sex", THEN, List.of(RandomTables.STATUS, SEXES), then)),
                List.of(),
                List.of(new PeriodComparison(NOW, THEN)));
    }

    private static CountTable table(Population population, long first, long second) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        leaves.put(List.of(Category.of(Status.NOT_FOUND), new Category(Axis.SEX, "c0")), first);
        leaves.put(List.of(Category.of(Status.NOT_FOUND), new Category(Axis.SEX, "c1")), second);
        leaves.put(List.of(Category.of(Status.DIED), new Category(Axis.SEX, "c0")), 70L);
        leaves.put(List.of(Category.of(Status.DIED), new Category(Axis.SEX, "c1")), 80L);
        return CountTable.of("sex", population, List.of(RandomTables.STATUS, SEXES), leaves);
    }

    private static CellId cell(Population population, Status status, String sex) {
        return CellId.of(population, List.of(Category.of(status), new Category(Axis.SEX, sex)));
    }

    /**
     * Tables that other programs were reported to protect badly: sdcTools/UserSupport issue 135 (three singletons in two
     * lines) and 136 (two hierarchies of the same regions, protected one after the other). The counts are theirs.
     */
    @Test
    void theCheckFindsWhatOthersProtectedBadly() {
        Dimension rows = RandomTables.plain(Axis.AGE, 2);
        Dimension columns = RandomTables.plain(Axis.REASON, 5);
        long[] counts = {1, 1, 7, 1, 0, 1, 0, 0, 2, 8};
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (int index = 0; index < counts.length; index++) {
            leaves.put(List.of(rows.leaves().get(index / 5), columns.leaves().get(index % 5)), counts[index]);
        }
        LinkedTables singletons =
                LinkedTables.of(CountTable.of("singletons", NOW, List.of(rows, columns), leaves));
        Set<CellId> hidden = CellSuppressor.suppress(singletons, SafetyRule.of(3), ReleaseHistory.none())
                .all();
        assertThat(DisclosureAudit.check(List.of(Publication.of(singletons, hidden)), SafetyRule.of(3)))
                .isEmpty();
        assertThat(DisclosureAudit.check(List.of(Publication.of(singletons, Set.of())), SafetyRule.of(3)))
                .isNotEmpty();

        Map<List<Category>, Long> regions = new HashMap<>();
        Map.of("A", 2L, "B", 2L, "I", 8L, "J", 8L, "K", 3L, "L", 3L, "M", 3L, "N", 7L)
                .forEach((region, count) -> regions.put(List.of(place(region)), count));
        Dimension counties = new Dimension(
                Axis.PLACE,
                List.of(
                        sum("county-1", "A", "B", "I", "J"),
                        sum("county-2", "K", "L", "M", "N"),
                        sum("TOTAL", "county-1", "county-2")));
        Dimension groups = new Dimension(
                Axis.PLACE,
                List.of(
                        sum("BIG", "L", "M"),
                        sum("small", "A", "B", "I", "J", "K", "N"),
                        sum("TOTAL", "BIG", "small")));
        LinkedTables both = LinkedTables.of(
                CountTable.of("counties", NOW, List.of(counties), regions),
                CountTable.of("groups", NOW, List.of(groups), regions));
        // L and M are six, and with K they are nine
        assertThat(DisclosureAudit.check(
                        List.of(Publication.of(
                                both,
                                CellSuppressor.suppress(both, SafetyRule.of(4), ReleaseHistory.none())
                                        .primary())),
                        SafetyRule.of(4)))
                .extracting(DisclosureBreach::kind)
                .contains(DisclosureBreach.Kind.WORKED_OUT);
    }

    private static Category place(String code) {
        return new Category(Axis.PLACE, code);
    }

    private static CategorySum sum(String whole, String... parts) {
        return new CategorySum(
                place(whole),
                List.of(parts).stream().map(ReaderKnowledgeTest::place).toList());
    }
}
