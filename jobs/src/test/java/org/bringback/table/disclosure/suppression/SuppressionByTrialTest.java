package org.bringback.table.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.PossibleTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.TinyTables;
import org.bringback.table.disclosure.audit.FeasibilityInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns for tiny tables: safe by trying all possible tables, and compared with all patterns there are. */
class SuppressionByTrialTest {

    private static final SafetyRule RULE = new SafetyRule(3, 4);

    static Stream<Arguments> examples() {
        return Stream.of(TinyTables.values())
                .flatMap(shape -> LongStream.rangeClosed(1, 25).mapToObj(seed -> Arguments.of(shape, seed)));
    }

    /** Where a cell finds no protection, all cells go that are not exempt. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void everySuppressedCellMayBeAsManyNumbersAsPromised(TinyTables shape, long seed) {
        LinkedTables linked = shape.make(seed);
        SuppressionPattern pattern = suppress(linked);

        if (pattern.unprotected().isEmpty()) {
            assertThat(isSafe(linked, pattern.all(), pattern.narrow().isEmpty()))
                    .isTrue();
        } else {
            Set<CellId> all = new HashSet<>();
            linked.tables().forEach(table -> all.addAll(table.counts().keySet()));
            all.removeIf(CellId::isExempt);
            assertThat(pattern.all()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /** In tables of so few persons there is not always a zero to be hidden, or anything else to move. */
    @Test
    void readersWhoKnowThatZerosArePrintedSeldomKnowMore() {
        assertThat(examples()
                        .filter(example -> !suppress(((TinyTables) example.get()[0]).make((long) example.get()[1]))
                                .narrow()
                                .isEmpty()))
                .hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void protectionIsAlmostAlwaysFound() {
        assertThat(examples()
                        .filter(example -> !suppress(((TinyTables) example.get()[0]).make((long) example.get()[1]))
                                .unprotected()
                                .isEmpty()))
                .hasSizeLessThanOrEqualTo(3);
    }

    /** Each shift moves suppressed cells only, leaves nobody below zero, and every sum of every table right. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void whatReadersCannotTellFromTheTablesAreTablesToo(TinyTables shape, long seed) {
        LinkedTables linked = shape.make(seed);
        SuppressionPattern pattern = suppress(linked);
        for (Map<CellId, Long> shift : pattern.alternatives()) {
            assertThat(shift.values()).doesNotContain(0L);
            Set<CellId> known = new HashSet<>();
            Map<CellId, Long> counts = new HashMap<>();
            for (CountTable table : linked.tables()) {
                CountTable shifted = shifted(table, shift);
                table.counts().forEach((cell, count) -> {
                    long expected = count + shift.getOrDefault(cell, 0L);
                    assertThat(shifted.counts().get(cell)).isEqualTo(expected).isNotNegative();
                });
                known.addAll(table.counts().keySet());
                counts.putAll(shifted.counts());
            }
            linked.overlaps()
                    .forEach(overlap -> counts.forEach((cell, count) -> {
                        if (cell.population().equals(overlap.whole())) {
                            long parts = overlap.parts().stream()
                                    .mapToLong(part -> counts.get(cell.in(part)))
                                    .sum();
                            assertThat(count).isLessThanOrEqualTo(parts);
                        }
                    }));
            Set<CellId> moved = new HashSet<>(shift.keySet());
            moved.retainAll(known);
            assertThat(pattern.all()).containsAll(moved);
        }
    }

    private static CountTable shifted(CountTable table, Map<CellId, Long> shift) {
        Map<List<Category>, Long> leaves = new HashMap<>();
        List<Dimension> dimensions = table.dimensions();
        table.counts().keySet().forEach(cell -> {
            List<Category> leaf = new ArrayList<>(cell.categories());
            leaf.sort(Comparator.comparingInt(category -> axis(dimensions, category)));
            boolean whole = leaf.size() < dimensions.size()
                    || IntStream.range(0, leaf.size())
                            .anyMatch(n -> !dimensions.get(n).leaves().contains(leaf.get(n)));
            if (!whole) {
                leaves.put(leaf, table.counts().get(cell) + shift.getOrDefault(cell, 0L));
            }
        });
        return CountTable.of(table.name(), table.population(), dimensions, leaves);
    }

    private static int axis(List<Dimension> dimensions, Category category) {
        return dimensions.stream().map(Dimension::axis).toList().indexOf(category.axis());
    }

    /** Where statuses alone are exempt, all 512 patterns are tried. Chosen ones lose few cells more than the best. */
    @Test
    void hardlyMoreCellsAreLostThanTheBestPatternLoses() {
        int chosen = 0;
        int best = 0;
        for (long seed = 1; seed <= 25; seed++) {
            LinkedTables linked = TinyTables.EXEMPT_TOTALS.make(seed);
            SuppressionPattern pattern = suppress(linked);
            int fewest =
                    smallest(linked, pattern.primary(), cells(linked, false)).size();
            assertThat(pattern.all()).hasSizeGreaterThanOrEqualTo(fewest);
            chosen += pattern.all().size();
            best += fewest;
        }
        assertThat(chosen).isLessThanOrEqualTo(best * 11 / 10);
    }

    @Test
    void totalsAlmostAlwaysStayWhereOtherCellsWillDo() {
        int could = 0;
        int stayed = 0;
        for (long seed = 1; seed <= 25; seed++) {
            LinkedTables linked = TinyTables.FLAT.make(seed);
            SuppressionPattern pattern = suppress(linked);
            if (pattern.primary().stream().allMatch(cell -> cell.categories().size() == 2)) {
                boolean possible = pattern.primary().isEmpty()
                        || !smallest(linked, pattern.primary(), cells(linked, true))
                                .isEmpty();
                boolean kept = pattern.all().stream()
                        .allMatch(cell -> cell.categories().size() == 2);
                could += possible ? 1 : 0;
                stayed += possible && kept ? 1 : 0;
            }
        }
        assertThat(could).isGreaterThan(10);
        assertThat(stayed).isGreaterThanOrEqualTo(could * 8 / 10);
    }

    /** Zeros are printed wherever some pattern without them is safe. */
    @Test
    void zerosStayWhereOtherCellsWillDo() {
        int could = 0;
        int stayed = 0;
        for (long seed = 1; seed <= 40; seed++) {
            LinkedTables linked = TinyTables.EXEMPT_TOTALS.make(seed);
            CountTable table = linked.tables().get(0);
            SuppressionPattern pattern = suppress(linked);
            List<CellId> others = cells(linked, false).stream()
                    .filter(cell -> table.counts().get(cell) > 0)
                    .toList();
            boolean possible = pattern.primary().isEmpty()
                    || !smallest(linked, pattern.primary(), others).isEmpty();
            boolean kept =
                    pattern.all().stream().allMatch(cell -> table.counts().get(cell) > 0);
            could += possible ? 1 : 0;
            stayed += possible && kept ? 1 : 0;
        }
        assertThat(stayed).isEqualTo(could);
    }

    /** Without one of its secondary cells a pattern is seldom safe: few are lost for nothing, hidden zeros among them. */
    @Test
    void hardlyAnyCellIsLostForNothing() {
        int needed = 0;
        int idle = 0;
        for (TinyTables shape : TinyTables.values()) {
            for (long seed = 1; seed <= 10; seed++) {
                LinkedTables linked = shape.make(seed);
                SuppressionPattern pattern = suppress(linked);
                for (CellId cell : pattern.secondary()) {
                    Set<CellId> less = new HashSet<>(pattern.all());
                    less.remove(cell);
                    boolean safe = isSafe(linked, less, pattern.narrow().isEmpty());
                    idle += safe ? 1 : 0;
                    needed += safe ? 0 : 1;
                }
            }
        }
        assertThat(idle * 7).isLessThan(needed);
    }

    private static SuppressionPattern suppress(LinkedTables linked) {
        return CellSuppressor.suppress(linked, RULE, ReleaseHistory.none(), ReaderKnowledge.EACH_DAY);
    }

    private static List<CellId> cells(LinkedTables linked, boolean inner) {
        return linked.tables().get(0).counts().keySet().stream()
                .filter(cell -> !cell.isExempt() && (!inner || cell.categories().size() == 2))
                .toList();
    }

    /** The smallest safe pattern among these cells; empty where there is none, or nothing to suppress. */
    private static Set<CellId> smallest(LinkedTables linked, Set<CellId> primary, List<CellId> cells) {
        return IntStream.range(0, 1 << cells.size())
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .map(bits -> pattern(cells, bits))
                .filter(pattern -> pattern.containsAll(primary) && isSafe(linked, pattern, true))
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<CellId> pattern(List<CellId> cells, int bits) {
        Set<CellId> pattern = new HashSet<>();
        for (int n = 0; n < cells.size(); n++) {
            if ((bits & 1 << n) != 0) {
                pattern.add(cells.get(n));
            }
        }
        return pattern;
    }

    /** Zeros are printed, so what is not counts somebody, unless a zero of the same table is not printed either. */
    private static Set<CellId> sure(LinkedTables linked, Set<CellId> suppressed) {
        Set<CellId> sure = new HashSet<>(suppressed);
        linked.tables().stream()
                .filter(table -> table.counts().entrySet().stream()
                        .anyMatch(cell -> cell.getValue() == 0 && suppressed.contains(cell.getKey())))
                .forEach(table -> sure.removeAll(table.counts().keySet()));
        return sure;
    }

    private static boolean isSafe(LinkedTables linked, Set<CellId> suppressed, boolean zerosPrinted) {
        Publication publication = Publication.of(linked, suppressed);
        SortedMap<CellId, Long> exempt = new TreeMap<>(publication.printed());
        SortedMap<CellId, FeasibilityInterval> intervals = new PossibleTables(
                        List.of(publication), zerosPrinted ? sure(linked, suppressed) : Set.of())
                .intervals();
        return intervals.entrySet().stream()
                .allMatch(cell -> cell.getValue().width()
                        >= Math.min(RULE.width(), exempt.get(cell.getKey().exempt())));
    }
}
