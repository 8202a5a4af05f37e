package org.bringback.table.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.CategorySum;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.bringback.table.disclosure.suppression.SuppressionPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Readers know that zeros are printed and that the cohort is closed; published attacks of the field are tried as well. */
class ReaderKnowledgeTest {

    private static final SafetyRule FIVE = SafetyRule.of(5);
    private static final Population NOW = RandomTables.of("obec", RandomTables.NOW);
    private static final Population THEN = RandomTables.of("obec", RandomTables.THEN);
    private static final Dimension PLACES = RandomTables.places(3, 2);

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @SuppressWarnings("unchecked")
    void publishedAttacksFindNothing(String name, Map<String, Object> attack) {
        if (attack.containsKey("table")) {
            WrittenTable written = WrittenTable.parse("t", NOW, (String) attack.get("table"));
            check(LinkedTables.of(written.table()), attack, written.starred());
            return;
        }
        Map<List<Category>, Long> leaves = new LinkedHashMap<>();
        ((Map<String, Integer>) attack.get("counts"))
                .forEach((place, count) -> leaves.put(List.of(place(place)), (long) count));
        List<CountTable> tables = new ArrayList<>();
        ((List<Map<String, List<String>>>) attack.get("tables")).forEach(sums -> {
            List<CategorySum> all = new ArrayList<>();
            sums.forEach((whole, parts) -> all.add(new CategorySum(
                    place(whole), parts.stream().map(ReaderKnowledgeTest::place).toList())));
            tables.add(CountTable.of("t" + tables.size(), NOW, List.of(new Dimension(Axis.PLACE, all)), leaves));
        });
        check(
                LinkedTables.of(tables.toArray(CountTable[]::new)),
                attack,
                ((List<String>) attack.get("unsafe"))
                        .stream()
                                .map(place -> CellId.of(NOW, List.of(place(place))))
                                .collect(Collectors.toSet()));
    }

    private static void check(LinkedTables linked, Map<String, Object> attack, Set<CellId> unsafe) {
        SafetyRule rule = new SafetyRule((int) attack.get("minimum"), (int) attack.get("width"));

        SuppressionPattern pattern =
                CellSuppressor.suppress(linked, rule, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);

        assertThat(pattern.primary()).isNotEmpty();
        assertIsSafe(linked, pattern.all(), rule);
        Intruder intruder = new Intruder(linked, unsafe);
        assertThat(unsafe)
                .as("what looks enough is not")
                .anySatisfy(cell -> assertThat(intruder.width(cell)).isZero());
    }

    static Stream<Arguments> attacks() {
        List<Map<String, Object>> attacks =
                new Yaml().load(ReaderKnowledgeTest.class.getResourceAsStream("attacks.yaml"));
        return attacks.stream().map(attack -> Arguments.of(attack.get("case"), attack));
    }

    private static Category place(String code) {
        return new Category(Axis.PLACE, code);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSecondDayOfAClosedCohortTellsNothingOfTheFirst(long seed) {
        LinkedTables linked = twoDays(seed);
        LinkedTables first = LinkedTables.of(linked.tables().get(1));
        Publication earlier = Publication.of(
                first, suppress(first, FIVE, ReleaseHistory.none()).all());

        SuppressionPattern pattern = suppress(linked, FIVE, ReleaseHistory.of(List.of(earlier)));

        assertThat(pattern.unprotected().isEmpty()).isTrue();
        assertThat(pattern.narrow().isEmpty()).isTrue();
        assertIsSafe(linked, pattern.all(), FIVE);
        Map<CellId, Long> counts = linked.counts();
        DisclosureAudit.requireSafe(
                List.of(earlier),
                Publication.of(linked, pattern.all()),
                FIVE,
                counts,
                pattern.alternatives(),
                ReaderKnowledge.CLOSED_COHORT);
    }

    /** Each day by itself is safe, and both together are not. */
    @Test
    void withoutThatKnowledgeDaysGiveEachOtherAway() {
        int narrower = 0;
        for (long seed = 1; seed <= 4; seed++) {
            LinkedTables linked = twoDays(seed);
            SuppressionPattern alone =
                    CellSuppressor.suppress(linked, FIVE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);
            Intruder intruder = new Intruder(linked, alone.all());
            narrower +=
                    alone.all().stream().anyMatch(cell -> intruder.width(cell) < promised(cell, linked, FIVE)) ? 1 : 0;
        }
        assertThat(narrower).isPositive();
    }

    /** One list is late: its earlier figures are part of the nation's on both days. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aListThatIsLateIsPartOfBothDays(long seed) {
        LinkedTables linked = withALateList(twoDays(seed), seed);
        SuppressionPattern pattern = suppress(linked, FIVE, ReleaseHistory.none());
        Publication first = Publication.of(linked, pattern.all());
        Map<CellId, Long> counts = linked.counts();

        assertThat(pattern.unprotected().isEmpty()).isTrue();
        assertThat(first.suppressed()).isNotEmpty();
        // no programme is needed: the moves are possible on both days
        DisclosureAudit.requireSafe(
                List.of(), first, FIVE, counts, pattern.alternatives(), ReaderKnowledge.CLOSED_COHORT);
        assertIsSafe(linked, pattern.all(), FIVE);
    }

    /** What another pattern hides stays hidden, and what it leaves unprotected is protected on each day by itself. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereTwoDaysTellTooMuchEachIsProtectedByItself(long seed) {
        LinkedTables linked = withALateList(twoDays(seed), seed);
        SuppressionPattern both = suppress(linked, FIVE, ReleaseHistory.none());
        SuppressionPattern begun =
                new SuppressionPattern(both.primary(), new TreeSet<>(), both.primary(), both.narrow(), List.of());

        SuppressionPattern more = CellSuppressor.suppressMore(linked, FIVE, ReleaseHistory.none(), begun);

        assertThat(more.all()).containsAll(begun.all());
        assertThat(more.unprotected().isEmpty()).isTrue();
        assertThat(DisclosureAudit.check(List.of(Publication.of(linked, more.all())), FIVE))
                .isEmpty();
    }

    /** Whatever is hidden, the check names the cells that the intruder comes too near to, and no others. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theCheckFindsWhatTheIntruderFinds(long seed) {
        LinkedTables linked = twoDays(seed);
        Set<CellId> hidden = TinyTables.someCells(linked, seed, 0.3);
        Map<CellId, Long> counts = linked.counts();
        // where zeros are hidden as well, nothing is sure of any other cell
        hidden.removeIf(cell -> seed == 1 && counts.get(cell) == 0);
        Intruder intruder = new Intruder(linked, hidden);
        Set<CellId> narrow = hidden.stream()
                .filter(cell -> intruder.width(cell) < promised(cell, linked, FIVE))
                .collect(Collectors.toSet());

        UnsafePublicationException refusal = catchThrowableOfType(
                UnsafePublicationException.class,
                () -> DisclosureAudit.requireSafe(
                        List.of(),
                        Publication.of(linked, hidden),
                        FIVE,
                        counts,
                        List.of(),
                        ReaderKnowledge.CLOSED_COHORT));

        assertThat(narrow).hasSizeGreaterThan(6);
        assertThat(refusal.breaches().stream()
                        .filter(breach -> breach.kind() != DisclosureBreach.Kind.SMALL_COUNT)
                        .map(DisclosureBreach::cell))
                .containsExactlyInAnyOrderElementsOf(narrow);
    }

    private static LinkedTables withALateList(LinkedTables days, long seed) {
        List<Dimension> dimensions = List.of(RandomTables.STATUS, PLACES);
        Map<List<Category>, Long> late = new RandomTables(seed + 100).leaves(dimensions);
        List<CountTable> tables = new ArrayList<>(days.tables());
        Population other = RandomTables.of("ovec", RandomTables.THEN);
        tables.add(CountTable.of("place", other, dimensions, late));
        List<OverlapConstraint> overlaps = new ArrayList<>();
        List<PeriodComparison> comparisons = new ArrayList<>(days.comparisons());
        for (CountTable day : days.tables()) {
            Population nation =
                    RandomTables.of("national-persons", day.population().asOf());
            Map<List<Category>, Long> sum = new HashMap<>();
            late.forEach((leaf, count) -> sum.put(leaf, count + day.counts().get(CellId.of(day.population(), leaf))));
            tables.add(CountTable.of("place", nation, dimensions, sum));
            overlaps.add(new OverlapConstraint(nation, List.of(day.population(), other)));
        }
        comparisons.add(
                new PeriodComparison(overlaps.get(0).whole(), overlaps.get(1).whole()));
        return new LinkedTables(tables, overlaps, comparisons);
    }

    private static SuppressionPattern suppress(LinkedTables linked, SafetyRule rule, ReleaseHistory history) {
        return CellSuppressor.suppress(linked, rule, history, ReaderKnowledge.CLOSED_COHORT);
    }

    private static void assertIsSafe(LinkedTables linked, Set<CellId> suppressed, SafetyRule rule) {
        Intruder intruder = new Intruder(linked, suppressed);
        assertThat(suppressed)
                .allSatisfy(cell -> assertThat(intruder.width(cell))
                        .as(cell.toString())
                        .isGreaterThanOrEqualTo(promised(cell, linked, rule)));
    }

    private static long promised(CellId cell, LinkedTables linked, SafetyRule rule) {
        long exempt = linked.tables().stream()
                .filter(table -> table.population().equals(cell.population()))
                .mapToLong(table -> table.counts().get(cell.exempt()))
                .findFirst()
                .orElseThrow();
        return Math.min(rule.width(), exempt);
    }

    /** The same persons on both days, some with another status. */
    private static LinkedTables twoDays(long seed) {
        RandomTables random = new RandomTables(seed);
        Map<List<Category>, Long> before = random.leaves(List.of(RandomTables.STATUS, PLACES));
        Map<List<Category>, Long> now = new LinkedHashMap<>();
        List<Category> statuses = RandomTables.STATUS.leaves();
        before.forEach((leaf, count) -> {
            Category next = statuses.get((statuses.indexOf(leaf.get(0)) + 1) % statuses.size());
            now.merge(List.of(next, leaf.get(1)), count / 3, Long::sum);
            now.merge(leaf, count - count / 3, Long::sum);
        });
        List<Dimension> dimensions = List.of(RandomTables.STATUS, PLACES);
        return new LinkedTables(
                List.of(CountTable.of("place", NOW, dimensions, now), CountTable.of("place", THEN, dimensions, before)),
                List.of(),
                List.of(new PeriodComparison(NOW, THEN)));
    }
}
