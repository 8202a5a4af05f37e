package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.OverlapConstraint;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.DisclosureBreach.Kind;
import org.junit.jupiter.api.Test;

/** Small tables, worked by hand. */
class DisclosureAuditTest {

    private static final SafetyRule FIVE = SafetyRule.of(5);
    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final Population MAY = RandomTables.of("obec", RandomTables.THEN);

    /**
     * <pre>
     *        c0  c1 | all
     *   c0   (1) (9) | 10     1 may be 0 to 8: its column has 8
     *   c1   (7)(20) | 27     9 is 10 less that, 20 is 19 more
     *   all   8  29  | 37
     * </pre>
     */
    @Test
    void fourSuppressedCellsOfATwoByTwoTableHaveTheBoundsOfTheTextbook() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});

        SortedMap<CellId, FeasibilityInterval> bounds = DisclosureAudit.bounds(List.of(publish(table, "00 01 10 11")));

        assertThat(bounds)
                .containsEntry(cell(OBEC, 0, 0), new FeasibilityInterval(0, 8))
                .containsEntry(cell(OBEC, 0, 1), new FeasibilityInterval(2, 10))
                .containsEntry(cell(OBEC, 1, 0), new FeasibilityInterval(0, 8))
                .containsEntry(cell(OBEC, 1, 1), new FeasibilityInterval(19, 27))
                .hasSize(4);
        assertThat(DisclosureAudit.check(List.of(publish(table, "00 01 10 11")), FIVE))
                .isEmpty();
        assertThat(DisclosureAudit.check(List.of(publish(table, "00 01 10 11")), new SafetyRule(5, 9)))
                .extracting(DisclosureBreach::kind)
                .containsOnly(Kind.TOO_NARROW)
                .hasSize(4);
    }

    /** Said to be possible, and wrong: a sum breaks, or a cell counts less than nobody. */
    @Test
    void tablesThatAreOnlySaidToBePossibleAreNotBelieved() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        Map<CellId, Long> toNine = Map.of(cell(OBEC, 0, 0), 8L, cell(OBEC, 0, 1), -8L, cell(OBEC, 1, 0), -8L);
        Map<CellId, Long> belowNobody =
                Map.of(cell(OBEC, 0, 0), -2L, cell(OBEC, 0, 1), 2L, cell(OBEC, 1, 0), 2L, cell(OBEC, 1, 1), -2L);

        assertThatThrownBy(() -> DisclosureAudit.requireSafe(
                        List.of(),
                        publish(table, "00 01 10 11"),
                        new SafetyRule(5, 9),
                        table.counts(),
                        List.of(toNine, belowNobody),
                        ReaderKnowledge.EACH_DAY))
                .isInstanceOf(UnsafePublicationException.class);
    }

    @Test
    void aCellAloneIsWorkedOut() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        assertThat(DisclosureAudit.check(List.of(publish(table, "00")), FIVE))
                .containsExactly(new DisclosureBreach(Kind.WORKED_OUT, "square", cell(OBEC, 0, 0)));
    }

    @Test
    void twoCellsOfALineAreWorkedOutByTheirColumns() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        assertThat(DisclosureAudit.check(List.of(publish(table, "00 01")), FIVE))
                .extracting(DisclosureBreach::kind)
                .containsOnly(Kind.WORKED_OUT)
                .hasSize(2);
    }

    /**
     * Every line has two gaps at least, and no line alone gives one away; but the first two columns together leave only
     * one place for what the first two lines have over.
     */
    @Test
    void aBridgeBetweenTwoGroupsOfGapsIsWorkedOut() {
        CountTable table = square(OBEC, new long[][] {
            {20, 21, 30, 30}, {22, 23, 4, 30}, {30, 30, 24, 25}, {30, 30, 26, 27},
        });
        Publication publication = publish(table, "00 01 10 11 12 22 23 32 33");

        assertThat(DisclosureAudit.check(List.of(publication), FIVE))
                .containsExactly(new DisclosureBreach(Kind.WORKED_OUT, "square", cell(OBEC, 1, 2)));
        assertThat(DisclosureAudit.bounds(List.of(publication)))
                .containsEntry(cell(OBEC, 1, 2), new FeasibilityInterval(4, 4));
    }

    @Test
    void aSmallCountThatIsPrintedIsFoundOut() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        assertThat(DisclosureAudit.check(List.of(publish(table, "")), FIVE))
                .containsExactly(new DisclosureBreach(Kind.SMALL_COUNT, "square", cell(OBEC, 0, 0)));
    }

    @Test
    void zerosMayBePrinted() {
        CountTable table = square(OBEC, new long[][] {{0, 9}, {7, 20}});
        assertThat(DisclosureAudit.check(List.of(publish(table, "")), FIVE)).isEmpty();
    }

    @Test
    void anAreaIsWorkedOutFromItsProvince() {
        Category area = new Category(Axis.PLACE, "a");
        Category other = new Category(Axis.PLACE, "b");
        Category province = new Category(Axis.PLACE, "p");
        Dimension indices = new Dimension(
                Axis.PLACE,
                List.of(
                        new CategorySum(province, List.of(area, other)),
                        new CategorySum(Category.total(Axis.PLACE), List.of(province, new Category(Axis.PLACE, "q")))));
        CountTable table =
                CountTable.of("place", OBEC, List.of(indices), Map.of(List.of(area), 3L, List.of(other), 30L));
        CellId hidden = CellId.of(OBEC, List.of(area));

        assertThat(DisclosureAudit.check(List.of(Publication.of(LinkedTables.of(table), Set.of(hidden))), FIVE))
                .containsExactly(new DisclosureBreach(Kind.WORKED_OUT, "place", hidden));
    }

    @Test
    void aPrintedChangeGivesTheEarlierDayAway() {
        LinkedTables days = days(new long[][] {{1, 9}, {7, 20}}, new long[][] {{6, 9}, {7, 20}});
        Publication safe = Publication.of(days, hidden(OBEC, "00 01 10 11"));
        SortedMap<CellId, Long> changes = new TreeMap<>(safe.changes());
        assertThat(changes).doesNotContainKey(cell(OBEC, 0, 0));
        assertThat(DisclosureAudit.check(List.of(safe), FIVE)).isEmpty();

        changes.put(cell(OBEC, 0, 0), -5L);
        Publication unsafe = new Publication(safe.tables(), safe.overlaps(), safe.comparisons(), changes);
        assertThat(DisclosureAudit.check(List.of(unsafe), FIVE))
                .extracting(DisclosureBreach::kind)
                .containsOnly(Kind.WORKED_OUT);
    }

    @Test
    void aPreviousReleaseWithOtherGapsGivesTheseAway() {
        CountTable table = square(OBEC, new long[][] {{1, 9, 11}, {7, 20, 12}, {13, 14, 15}});
        Publication first = publish(table, "00 01 10 11");
        Publication second = publish(table, "00 02 20 22");

        assertThat(DisclosureAudit.check(List.of(first), FIVE)).isEmpty();
        assertThat(DisclosureAudit.check(List.of(second), FIVE)).isEmpty();
        assertThat(DisclosureAudit.check(List.of(first, second), FIVE))
                .containsExactly(new DisclosureBreach(Kind.WORKED_OUT, "square", cell(OBEC, 0, 0)));
    }

    @Test
    void aPublicationIsRefusedForWhatItAddsToEarlierOnes() {
        CountTable table = square(OBEC, new long[][] {{1, 9, 11}, {7, 20, 12}, {13, 14, 15}});
        Publication first = publish(table, "00 01 10 11");
        assertThatThrownBy(() -> requireSafe(List.of(first), publish(table, "00 02 20 22")))
                .isInstanceOf(UnsafePublicationException.class);
    }

    @Test
    void whatReadersKnowFromEarlierPublicationsAnywayIsNotHeldAgainstALaterOne() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        Publication loose = publish(table, "00");
        Publication strict = publish(table, "00 01 10 11");

        assertThat(DisclosureAudit.check(List.of(loose, strict), FIVE)).isNotEmpty();
        requireSafe(List.of(loose), strict);
    }

    @Test
    void listsThatTogetherAreTheNationGiveEachOtherAway() {
        Population ovec = RandomTables.of("ovec", RandomTables.NOW);
        Population nation = RandomTables.of("national-persons", RandomTables.NOW);
        CountTable one = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        CountTable other = square(ovec, new long[][] {{30, 31}, {32, 33}});
        CountTable all = square(nation, new long[][] {{31, 40}, {39, 53}});
        LinkedTables linked = new LinkedTables(
                List.of(one, other, all), List.of(new OverlapConstraint(nation, List.of(OBEC, ovec))), List.of());

        assertThat(DisclosureAudit.check(List.of(Publication.of(linked, hidden(OBEC, "00 01 10 11"))), FIVE))
                .extracting(DisclosureBreach::kind)
                .containsOnly(Kind.WORKED_OUT)
                .hasSize(4);
    }

    @Test
    void figuresThatCannotAllBeTrueAreNoProof() {
        CountTable table = square(OBEC, new long[][] {{1, 9}, {7, 20}});
        Publication right = publish(table, "00 01 10 11");
        Publication wrong = publish(square(OBEC, new long[][] {{1, 9}, {7, 21}}), "00 01 10 11");
        assertThat(DisclosureAudit.check(List.of(right, wrong), FIVE))
                .extracting(DisclosureBreach::kind)
                .contains(Kind.CONTRADICTION);
    }

    @Test
    void theMessageNamesTheCellAndNoFigure() {
        CountTable table = square(OBEC, new long[][] {{1, 97}, {71, 83}});
        assertThatThrownBy(() -> requireSafe(List.of(), publish(table, "00")))
                .isInstanceOf(UnsafePublicationException.class)
                .hasMessageContaining(
                        "square: obec/2022-09-23/r1 AGE/c0 REASON/c0: the suppressed count can be worked out")
                .hasMessageNotContainingAny("97", "98", "71", "83");
        assertThat(new DisclosureBreach(Kind.TOO_NARROW, "square", cell(OBEC, 0, 0))
                        .words()
                        .thai())
                .matches(".*[ก-๙].*");
    }

    private static void requireSafe(List<Publication> earlier, Publication publication) {
        DisclosureAudit.requireSafe(earlier, publication, FIVE, Map.of(), List.of(), ReaderKnowledge.EACH_DAY);
    }

    private static LinkedTables days(long[][] now, long[][] then) {
        return new LinkedTables(
                List.of(square(OBEC, now), square(MAY, then)), List.of(), List.of(new PeriodComparison(OBEC, MAY)));
    }

    private static CountTable square(Population population, long[][] counts) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        for (int line = 0; line < counts.length; line++) {
            for (int column = 0; column < counts.length; column++) {
                leaves.put(
                        List.of(new Category(Axis.AGE, "c" + line), new Category(Axis.REASON, "c" + column)),
                        counts[line][column]);
            }
        }
        return CountTable.of(
                "square",
                population,
                List.of(RandomTables.plain(Axis.AGE, counts.length), RandomTables.plain(Axis.REASON, counts.length)),
                leaves);
    }

    private static Publication publish(CountTable table, String hidden) {
        return Publication.of(LinkedTables.of(table), hidden(table.population(), hidden));
    }

    private static Set<CellId> hidden(Population population, String cells) {
        return Stream.of(cells.split(" "))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell(population, cell.charAt(0) - '0', cell.charAt(1) - '0'))
                .collect(Collectors.toSet());
    }

    private static CellId cell(Population population, int line, int column) {
        return CellId.of(
                population, List.of(new Category(Axis.AGE, "c" + line), new Category(Axis.REASON, "c" + column)));
    }
}
