package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.ReaderKnowledge;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.suppression.CellSuppressor;
import org.bringback.table.disclosure.suppression.ReleaseHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at a large block region by region finds nothing that is not so. */
class FeasibilityIntervalsTest {

    private static final long WIDTH = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void regionsNeverSayMoreThanTheProgrammesOverTheWholeBlock(long seed) {
        LinkedTables linked = new RandomTables(seed).overlapping(2, RandomTables.STATUS, RandomTables.places(4, 2));
        Map<CellId, Long> counts = linked.counts();
        AttackerKnowledge knowledge = new AttackerKnowledge(
                List.of(Publication.of(
                        linked,
                        CellSuppressor.suppress(
                                        linked, SafetyRule.of(5), ReleaseHistory.none(), ReaderKnowledge.EACH_DAY)
                                .all())),
                ReaderKnowledge.EACH_DAY,
                Map.of());

        for (AttackerProblem.Block block : new AttackerProblem(knowledge).blocks()) {
            long[] table = block.cells().stream()
                    .mapToLong(cell -> counts.get(knowledge.cell(cell)))
                    .toArray();
            compare(block, table, knowledge);
        }
    }

    private static void compare(AttackerProblem.Block block, long[] table, AttackerKnowledge knowledge) {
        List<Long> needed = block.cells().stream()
                .map(cell -> Math.min(WIDTH, ceiling(knowledge, cell)))
                .toList();
        FeasibilityIntervals regional =
                new FeasibilityIntervals(block, CellLimits.upTo(cell -> ceiling(knowledge, cell)), 0);
        regional.widen(needed, Optional.of(table), List.of());
        FeasibilityIntervals exact = new FeasibilityIntervals(block, CellLimits.upTo(cell -> ceiling(knowledge, cell)));
        exact.widenAll();
        for (int index = 0; index < table.length; index++) {
            FeasibilityInterval found = regional.interval(index);
            assertThat(found.width()).isGreaterThanOrEqualTo(needed.get(index));
            assertThat(found.from()).isBetween(exact.interval(index).from(), table[index]);
            assertThat(found.to()).isBetween(table[index], exact.interval(index).to());
        }
    }

    /** Cells 0-5 are two rows of three; rows and columns have sums. */
    private static AttackerProblem.Block twoByThree(int[] rows, int[] columns) {
        List<LinearConstraint> equations = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            equations.add(sum(rows[row], 3 * row, 3 * row + 1, 3 * row + 2));
        }
        for (int column = 0; column < 3; column++) {
            equations.add(sum(columns[column], column, column + 3));
        }
        return new AttackerProblem.Block(List.of(0, 1, 2, 3, 4, 5), equations);
    }

    private static LinearConstraint sum(int sum, int... cells) {
        int[] signs = new int[cells.length];
        Arrays.fill(signs, 1);
        return new LinearConstraint(cells, signs, sum, false);
    }

    /** By trying every table there is. */
    private static long[][] bounds(int[] rows, int[] columns) {
        long[][] bounds = new long[6][];
        for (int a = 0; a <= rows[0]; a++) {
            for (int b = 0; a + b <= rows[0]; b++) {
                int[] first = {a, b, rows[0] - a - b};
                int[] table = new int[6];
                boolean possible = true;
                for (int column = 0; column < 3; column++) {
                    table[column] = first[column];
                    table[column + 3] = columns[column] - first[column];
                    possible &= table[column + 3] >= 0;
                }
                for (int cell = 0; possible && cell < 6; cell++) {
                    bounds[cell] = bounds[cell] == null
                            ? new long[] {table[cell], table[cell]}
                            : new long[] {Math.min(bounds[cell][0], table[cell]), Math.max(bounds[cell][1], table[cell])
                            };
                }
            }
        }
        return bounds;
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 2, 2, 3", "1, 9, 0, 5, 5", "0, 6, 1, 2, 3", "7, 7, 4, 5, 5", "2, 2, 4, 0, 0", "5, 1, 1, 1, 4"})
    void boundsAreThoseOfAllTablesThatAddUp(int row1, int row2, int column1, int column2, int column3) {
        int[] rows = {row1, row2};
        int[] columns = {column1, column2, column3};
        long[][] expected = bounds(rows, columns);
        List<Long> needed = List.of(9L, 9L, 9L, 9L, 9L, 9L);
        for (int handy : new int[] {0, 100}) {
            FeasibilityIntervals asked =
                    new FeasibilityIntervals(twoByThree(rows, columns), CellLimits.upTo(cell -> row1 + row2), handy);
            // wider than they can be: every cell gets its own programmes
            asked.widen(needed, Optional.empty(), List.of());
            FeasibilityIntervals all =
                    new FeasibilityIntervals(twoByThree(rows, columns), CellLimits.upTo(cell -> row1 + row2), handy);
            all.widenAll();
            for (int cell = 0; cell < 6; cell++) {
                FeasibilityInterval bounds = new FeasibilityInterval(expected[cell][0], expected[cell][1]);
                assertThat(asked.interval(cell))
                        .as("cell %d of %d", cell, handy)
                        .isEqualTo(bounds);
                assertThat(all.interval(cell)).isEqualTo(bounds);
            }
            assertThat(asked.isPossible()).isTrue();
        }
    }

    @Test
    void whereNothingAddsUpNoTableIsPossible() {
        int[] rows = {3, 4};
        int[] columns = {2, 2, 2};
        for (int handy : new int[] {0, 100}) {
            FeasibilityIntervals asked =
                    new FeasibilityIntervals(twoByThree(rows, columns), CellLimits.upTo(cell -> 9), handy);
            asked.widen(List.of(2L, 2L, 2L, 2L, 2L, 2L), Optional.empty(), List.of());
            assertThat(asked.isPossible()).isFalse();
            // a table that does not keep the equations is not believed
            FeasibilityIntervals told =
                    new FeasibilityIntervals(twoByThree(rows, columns), CellLimits.upTo(cell -> 9), handy);
            told.widen(List.of(2L, 2L, 2L, 2L, 2L, 2L), Optional.of(new long[] {1, 1, 1, 1, 1, 1}), List.of());
            assertThat(told.isPossible()).isFalse();
        }
    }

    @Test
    void aKnownTableAndAnotherOfItBoundWhatTheyShow() {
        int[] rows = {3, 4};
        int[] columns = {2, 2, 3};
        FeasibilityIntervals asked = new FeasibilityIntervals(twoByThree(rows, columns), CellLimits.upTo(cell -> 9));
        asked.widen(
                List.of(1L, 1L, 0L, 1L, 1L, 0L),
                Optional.of(new long[] {1, 1, 1, 1, 1, 2}),
                List.of(Map.of(0, 1L, 1, -1L, 3, -1L, 4, 1L)));
        assertThat(asked.interval(0)).isEqualTo(new FeasibilityInterval(1, 2));
        assertThat(asked.interval(1)).isEqualTo(new FeasibilityInterval(0, 1));
        assertThat(asked.interval(2)).as("no more was asked").isEqualTo(new FeasibilityInterval(1, 1));
    }

    private static long ceiling(AttackerKnowledge knowledge, int cell) {
        return knowledge.find(knowledge.cell(cell).exempt()).orElseThrow();
    }
}
