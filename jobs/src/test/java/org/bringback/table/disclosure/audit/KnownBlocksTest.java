package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.PeriodComparison;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.junit.jupiter.api.Test;

class KnownBlocksTest {

    private static final Population NOW = RandomTables.of("obec", RandomTables.NOW);
    private static final Population THEN = RandomTables.of("obec", RandomTables.THEN);
    private static final CellLimits TO_NINE = CellLimits.upTo(cell -> 9);

    @Test
    void onlyTheSameCellsLimitsAndEquationsAreTheSameBlock() {
        LinkedTables days = days();
        AttackerProblem given = problem(all(days, Map.of()));
        AttackerProblem twice = problem(all(days, Map.of()), all(days, Map.of()));
        AttackerProblem more = problem(all(days, Map.of(cell(NOW), -5L)));
        AttackerProblem other = problem(all(days, Map.of(cell(NOW), -4L)));

        assertThat(same(twice, given, TO_NINE)).isTrue();
        assertThat(same(given, twice, TO_NINE)).isTrue();
        assertThat(same(more, more, TO_NINE)).isTrue();
        assertThat(same(more, given, TO_NINE)).as("a further equation").isFalse();
        assertThat(same(given, more, TO_NINE)).as("an equation less").isFalse();
        assertThat(same(other, more, TO_NINE)).as("another sum").isFalse();
        assertThat(same(given, given, CellLimits.upTo(cell -> 8)))
                .as("another ceiling")
                .isFalse();
        assertThat(same(given, given, new CellLimits(cell -> 1, cell -> 9)))
                .as("another floor")
                .isFalse();
    }

    /** 00 is 0 to 8 now and 0 to 6 then; five fewer than then, it is 0 or 1. */
    @Test
    void tablesThatWereGivenBeforePassAgainButNotWithAChangeThatNarrowsThem() {
        LinkedTables days = days();
        SafetyRule five = SafetyRule.of(5);
        Publication given = all(days, Map.of());
        requireSafe(List.of(), given, five, days.counts());
        SafetyRule wider = new SafetyRule(5, 9);
        assertThat(unsafe(List.of(), given, wider, days.counts())).isPresent();
        requireSafe(List.of(given), given, wider, days.counts());
        // without the counts at hand a programme finds a possible table
        requireSafe(List.of(given), given, wider, Map.of());

        assertThat(unsafe(List.of(given), all(days, Map.of(cell(NOW), -5L)), five, days.counts()))
                .isPresent();
    }

    @Test
    void whatContradictsItselfIsRefusedThoughItWasGivenBeforeAndNoCountsAreAtHand() {
        LinkedTables days = days();
        Publication impossible = all(days, Map.of(cell(NOW), -100L));
        assertThat(unsafe(List.of(impossible), impossible, SafetyRule.of(5), Map.of()))
                .isPresent();
    }

    private static void requireSafe(
            List<Publication> earlier, Publication publication, SafetyRule rule, Map<CellId, Long> counts) {
        assertThat(unsafe(earlier, publication, rule, counts)).isEmpty();
    }

    private static Optional<UnsafePublicationException> unsafe(
            List<Publication> earlier, Publication publication, SafetyRule rule, Map<CellId, Long> counts) {
        try {
            DisclosureAudit.requireSafe(earlier, publication, rule, counts, List.of(), ReaderKnowledge.PRINTED_FIGURES);
            return Optional.empty();
        } catch (UnsafePublicationException e) {
            return Optional.of(e);
        }
    }

    private static boolean same(AttackerProblem given, AttackerProblem known, CellLimits limits) {
        KnownBlocks blocks = new KnownBlocks(known, TO_NINE);
        return given.blocks().stream().allMatch(block -> blocks.has(block, limits));
    }

    private static AttackerProblem problem(Publication... publications) {
        return new AttackerProblem(
                new AttackerKnowledge(List.of(publications), ReaderKnowledge.PRINTED_FIGURES, Map.of()));
    }

    private static Publication all(LinkedTables days, Map<CellId, Long> changes) {
        Publication made = Publication.of(days, inner(days));
        SortedMap<CellId, Long> printed = new TreeMap<>(made.changes());
        printed.putAll(changes);
        return new Publication(made.tables(), made.overlaps(), made.comparisons(), printed);
    }

    private static Set<CellId> inner(LinkedTables days) {
        return days.counts().keySet().stream()
                .filter(cell -> cell.categories().size() == 2
                        && cell.categories().stream().noneMatch(Category::isTotal))
                .collect(Collectors.toSet());
    }

    private static LinkedTables days() {
        return new LinkedTables(
                List.of(square(NOW, 1, 9, 7, 20), square(THEN, 6, 9, 0, 20)),
                List.of(),
                List.of(new PeriodComparison(NOW, THEN)));
    }

    private static CountTable square(Population population, long... counts) {
        Map<List<Category>, Long> leaves = new TreeMap<>(Comparator.comparing(List::toString));
        for (int leaf = 0; leaf < counts.length; leaf++) {
            leaves.put(List.of(age(leaf / 2), reason(leaf % 2)), counts[leaf]);
        }
        return CountTable.of(
                "square",
                population,
                List.of(RandomTables.plain(Axis.AGE, 2), RandomTables.plain(Axis.REASON, 2)),
                leaves);
    }

    private static CellId cell(Population population) {
        return CellId.of(population, List.of(age(0), reason(0)));
    }

    private static Category age(int code) {
        return new Category(Axis.AGE, "c" + code);
    }

    private static Category reason(int code) {
        return new Category(Axis.REASON, "c" + code);
    }
}
