package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.PossibleTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublishedTable;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.TinyTables;
import org.bringback.table.disclosure.audit.DisclosureBreach.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the audit says of tiny tables with any cells suppressed, against all tables of whole numbers, found by trying. */
class AuditByTrialTest {

    private static final SafetyRule RULE = new SafetyRule(3, 4);

    /** Of each shape. Mutation testing, which runs them for every change of the code, takes fewer. */
    private static final int EXAMPLES = Integer.getInteger("bringback.examples", 20);

    static Stream<Arguments> examples() {
        return Stream.of(TinyTables.values())
                .flatMap(shape -> LongStream.rangeClosed(1, EXAMPLES).mapToObj(seed -> Arguments.of(shape, seed)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void boundsAreThoseOfAllPossibleTables(TinyTables shape, long seed) {
        List<Publication> releases = List.of(publish(shape, seed, seed, 0.6));

        assertThat(DisclosureAudit.bounds(releases)).isEqualTo(new PossibleTables(releases).intervals());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void releasesOfTheSameTablesAreReadTogether(TinyTables shape, long seed) {
        List<Publication> releases = List.of(publish(shape, seed, seed, 0.7), publish(shape, seed, -seed, 0.8));

        assertThat(DisclosureAudit.bounds(releases)).isEqualTo(new PossibleTables(releases).intervals());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void cellsAreNamedThatArePrintedThoughSmallOrSuppressedAndNotVagueEnough(TinyTables shape, long seed) {
        List<Publication> releases = List.of(publish(shape, seed, seed, 0.6));

        assertThat(DisclosureAudit.check(releases, RULE)).isEqualTo(breaches(releases));
    }

    /** A publication passes if all it gives away would be known without it, from earlier ones and the exempt counts. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void aPublicationIsRefusedForWhatItAdds(TinyTables shape, long seed) {
        for (Map<CellId, Long> behind : List.of(counts(shape, seed), Map.<CellId, Long>of())) {
            checkRefusal(shape, seed, behind, ReaderKnowledge.PRINTED_FIGURES, Map.of());
        }
    }

    /** Zeros are printed, so what is not counts somebody: more publications tell too much. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void readersWhoKnowThatZerosArePrintedAreReckonedWith(TinyTables shape, long seed) {
        Map<CellId, Long> counts = counts(shape, seed);
        checkRefusal(shape, seed, counts, ReaderKnowledge.EACH_DAY, counts);
    }

    private static Map<CellId, Long> counts(TinyTables shape, long seed) {
        Map<CellId, Long> counts = new HashMap<>();
        shape.make(seed).tables().forEach(table -> counts.putAll(table.counts()));
        return counts;
    }

    /** @param zeros of which readers know whether they are printed */
    private static void checkRefusal(
            TinyTables shape, long seed, Map<CellId, Long> behind, ReaderKnowledge reader, Map<CellId, Long> zeros) {
        Publication earlier = publish(shape, seed, -seed, 0.8);
        Publication next = publish(shape, seed, seed, 0.9);
        List<Publication> given = List.of(earlier, next);
        List<Publication> without = List.of(earlier, next.withheld());
        SortedMap<CellId, FeasibilityInterval> before = new PossibleTables(without, sure(without, zeros)).intervals();
        SortedMap<CellId, FeasibilityInterval> after = new PossibleTables(given, sure(given, zeros)).intervals();
        List<DisclosureBreach> all = breaches(given, after);
        List<DisclosureBreach> added = all.stream()
                .filter(breach -> breach.kind() == Kind.SMALL_COUNT
                        || !after.get(breach.cell()).equals(before.get(breach.cell())))
                .toList();

        UnsafePublicationException refusal = catchThrowableOfType(
                UnsafePublicationException.class,
                () -> DisclosureAudit.requireSafe(List.of(earlier), next, RULE, behind, List.of(), reader));
        if (added.isEmpty()) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.breaches()).containsAll(added).first().isEqualTo(added.get(0));
            assertThat(all).containsAll(refusal.breaches());
        }
    }

    /** Nothing is sure where a zero is hidden too, or where all that may be is. */
    private static Set<CellId> sure(List<Publication> releases, Map<CellId, Long> counts) {
        Set<CellId> printed = new HashSet<>();
        releases.forEach(release -> printed.addAll(release.printed().keySet()));
        Set<CellId> sure = new HashSet<>(counts.keySet());
        for (Publication release : releases) {
            for (PublishedTable table : release.tables()) {
                Set<CellId> hidden = new HashSet<>(table.cells().keySet());
                hidden.removeAll(printed);
                boolean all =
                        table.cells().keySet().stream().allMatch(cell -> cell.isExempt() || hidden.contains(cell));
                if (all || hidden.stream().anyMatch(cell -> counts.getOrDefault(cell, 0L) == 0)) {
                    sure.removeAll(table.cells().keySet());
                }
            }
        }
        sure.removeAll(printed);
        return sure;
    }

    /** Both verdicts occur often enough for the test above to mean something. */
    @Test
    void someOfThesePublicationsPassAndSomeDoNot() {
        int passed = 0;
        int refused = 0;
        for (TinyTables shape : TinyTables.values()) {
            for (long seed = 1; seed <= 20; seed++) {
                boolean safe =
                        breaches(List.of(publish(shape, seed, seed, 0.9))).isEmpty();
                passed += safe ? 1 : 0;
                refused += safe ? 0 : 1;
            }
        }
        assertThat(passed).isGreaterThan(10);
        assertThat(refused).isGreaterThan(10);
    }

    /** A count that is wrong may go unnoticed; it must not where no table at all would have these sums. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void figuresContradictEachOtherWhereNoTableIsPossible(TinyTables shape, long seed) {
        LinkedTables right = shape.make(seed);
        for (int change : new int[] {-2, 1, 9}) {
            LinkedTables wrong = withAWrongCount(right, seed, change);
            Publication release = Publication.of(wrong, TinyTables.someCells(right, seed, 0.6));

            assertThat(DisclosureAudit.check(List.of(release), RULE).stream()
                            .anyMatch(breach -> breach.kind() == Kind.CONTRADICTION))
                    .isEqualTo(!new PossibleTables(List.of(release)).any());
        }
    }

    /** One cell counts more or fewer persons; the sums do not. */
    private static LinkedTables withAWrongCount(LinkedTables right, long seed, int change) {
        int chosen = (int) (seed % right.tables().size());
        CountTable table = right.tables().get(chosen);
        SortedMap<CellId, Long> counts = new TreeMap<>(table.counts());
        List<CellId> cells = new ArrayList<>(counts.keySet());
        counts.merge(cells.get((int) (seed * 7 % cells.size())), (long) change, Long::sum);
        counts.replaceAll((cell, count) -> Math.max(count, 0));
        List<CountTable> tables = new ArrayList<>(right.tables());
        tables.set(chosen, new CountTable(table.name(), table.population(), table.dimensions(), counts));
        return new LinkedTables(tables, right.overlaps(), List.of());
    }

    private static List<DisclosureBreach> breaches(List<Publication> releases) {
        return breaches(releases, new PossibleTables(releases).intervals());
    }

    private static List<DisclosureBreach> breaches(
            List<Publication> releases, SortedMap<CellId, FeasibilityInterval> intervals) {
        SortedMap<CellId, Long> printed = new TreeMap<>();
        Map<CellId, String> names = new HashMap<>();
        for (Publication release : releases) {
            printed.putAll(release.printed());
            release.tables()
                    .forEach(table -> table.cells().keySet().forEach(cell -> names.putIfAbsent(cell, table.name())));
        }
        SortedMap<CellId, DisclosureBreach> breaches = new TreeMap<>();
        printed.forEach((cell, count) -> {
            if (count > 0 && count < RULE.minimum() && !cell.isExempt()) {
                breaches.put(cell, new DisclosureBreach(Kind.SMALL_COUNT, names.get(cell), cell));
            }
        });
        intervals.forEach((cell, interval) -> {
            if (interval.width() < Math.min(RULE.width(), printed.get(cell.exempt()))) {
                Kind kind = interval.width() == 0 ? Kind.WORKED_OUT : Kind.TOO_NARROW;
                breaches.put(cell, new DisclosureBreach(kind, names.get(cell), cell));
            }
        });
        return List.copyOf(breaches.values());
    }

    private static Publication publish(TinyTables shape, long seed, long pattern, double share) {
        LinkedTables linked = shape.make(seed);
        return Publication.of(linked, TinyTables.someCells(linked, pattern, share));
    }
}
