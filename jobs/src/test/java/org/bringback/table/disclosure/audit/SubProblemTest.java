package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain of 170 cells, two neighbours to each sum: far more than one region holds. */
class SubProblemTest {

    private static final int SIZE = 170;
    private static final int REGION = 80;

    /** Neighbours count 10 together, except that the last two sums are minima. */
    private static final long[] TABLE =
            IntStream.range(0, SIZE).mapToLong(cell -> cell % 2 == 0 ? 3 : 7).toArray();

    private static Block chain() {
        List<LinearConstraint> equations = new ArrayList<>();
        for (int cell = 0; cell + 1 < SIZE; cell++) {
            boolean orMore = cell >= SIZE - 3;
            equations.add(new LinearConstraint(new int[] {cell, cell + 1}, new int[] {1, 1}, orMore ? 8 : 10, orMore));
        }
        return new Block(IntStream.range(0, SIZE).boxed().toList(), equations);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 77, 100, 168, 169})
    void aRegionHasTheNearestCellsAndItsOwnOne(int start) {
        Block region = new SubProblem(chain(), TABLE).around(start, REGION);

        assertThat(region.cells()).hasSize(REGION).contains(start).doesNotHaveDuplicates();
        int from = region.cells().stream().mapToInt(cell -> cell).min().orElseThrow();
        int to = region.cells().stream().mapToInt(cell -> cell).max().orElseThrow();
        assertThat(to - from).isEqualTo(REGION - 1);
        assertThat(from).isBetween(begin(start - REGION / 2), begin(start - REGION / 2 + 1));
    }

    /** Where a region begins, the chain's ends minded. */
    private static int begin(int from) {
        return Math.max(0, Math.min(SIZE - REGION, from));
    }

    /** Sums at the edge have what lies outside put in, and no sum of the region is missing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, 169})
    void sumsAtTheEdgeCountWhatLiesOutsideAsItIs(int start) {
        Block region = new SubProblem(chain(), TABLE).around(start, REGION);
        List<Integer> cells = region.cells();
        long edges = cells.stream()
                .filter(cell ->
                        (cell > 0 && !cells.contains(cell - 1)) || (cell < SIZE - 1 && !cells.contains(cell + 1)))
                .count();

        assertThat(region.equations()).hasSize((int) (REGION - 1 + edges));
        for (LinearConstraint equation : region.equations()) {
            long sum = Arrays.stream(equation.cells())
                    .mapToLong(cell -> TABLE[cell])
                    .sum();
            assertThat(sum).isGreaterThanOrEqualTo(equation.constant());
            assertThat(equation.orMore() || sum == equation.constant()).isTrue();
            assertThat(cells)
                    .containsAll(Arrays.stream(equation.cells()).boxed().toList());
            if (equation.cells().length == 1) {
                int cell = equation.cells()[0];
                assertThat(equation.constant()).isEqualTo(TABLE[cell]);
            }
        }
    }

    /** Whatever the block's order, a cell has its index. */
    @Test
    void everyCellHasItsIndex() {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());
        Collections.shuffle(shuffled, new Random(5));
        SubProblem problem = new SubProblem(new Block(shuffled, chain().equations()), TABLE);

        for (int index = 0; index < SIZE; index++) {
            assertThat(problem.indexOf(shuffled.get(index))).isEqualTo(index);
        }
        assertThat(problem.indexOf(SIZE)).isEqualTo(-1);
    }

    /** In a chain all moves with its ends; looked at in regions, with no table known, it gets the same bounds. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLargeBlockIsWidenedWithOrWithoutAKnownTable(boolean known) {
        FeasibilityIntervals regional = new FeasibilityIntervals(chain(), CellLimits.upTo(cell -> 20), 0);
        regional.widen(Collections.nCopies(SIZE, 5L), known ? Optional.of(TABLE) : Optional.empty(), List.of());

        assertThat(regional.isPossible()).isTrue();
        for (int cell = 0; cell < SIZE - 3; cell++) {
            assertThat(regional.interval(cell).from()).isBetween(0L, 5L);
            assertThat(regional.interval(cell).to()).isBetween(5L, 10L);
            assertThat(regional.interval(cell).width()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aKnownTableThatBreaksASumIsNoTable() {
        long[] wrong = TABLE.clone();
        wrong[7] = 12;
        FeasibilityIntervals intervals = new FeasibilityIntervals(chain(), CellLimits.upTo(cell -> 20), 0);
        intervals.widen(Collections.nCopies(SIZE, 5L), Optional.of(wrong), List.of());

        assertThat(intervals.interval(7).to()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1200})
    void whereNoTableIsPossibleItIsSaid(int maxCells) {
        List<LinearConstraint> equations = new ArrayList<>(chain().equations());
        equations.add(new LinearConstraint(new int[] {0, 2}, new int[] {1, 1}, 25, false));
        FeasibilityIntervals intervals =
                new FeasibilityIntervals(new Block(chain().cells(), equations), CellLimits.upTo(cell -> 20), maxCells);
        intervals.widen(Collections.nCopies(SIZE, 5L), Optional.empty(), List.of());

        assertThat(intervals.isPossible()).isFalse();
    }
}
