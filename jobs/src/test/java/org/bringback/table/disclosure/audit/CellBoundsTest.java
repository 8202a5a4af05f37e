package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellBoundsTest {

    private static final int TRIANGLES = 500;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Two cells, each of ten at most, and one equation: tried with every pair of counts. */
    @ParameterizedTest(name = "{0} x + {1} y = {2}, or more: {3}")
    @CsvSource({
        "1, 1, 3, false", "1, -1, 4, false", "-1, 1, 4, false", "-1, -1, -17, false", "1, 1, 0, false",
        "1, 1, 17, true", "1, -1, 4, true", "-1, 1, 8, true", "-1, -1, -3, true", "1, 1, 0, true"
    })
    void oneEquationBoundsItsCellsExactly(int first, int second, int constant, boolean orMore) {
        LinearConstraint equation = new LinearConstraint(new int[] {7, 3}, new int[] {first, second}, constant, orMore);
        CellBounds bounds = new CellBounds(new Block(List.of(7, 3), List.of(equation)), CellLimits.upTo(cell -> 10));

        List<int[]> possible = IntStream.rangeClosed(0, 10)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(0, 10).mapToObj(y -> new int[] {x, y}))
                .filter(pair -> {
                    int sum = first * pair[0] + second * pair[1];
                    return orMore ? sum >= constant : sum == constant;
                })
                .toList();
        for (int cell = 0; cell < 2; cell++) {
            int own = cell;
            assertThat(bounds.interval(cell))
                    .isEqualTo(new FeasibilityInterval(
                            possible.stream().mapToInt(pair -> pair[own]).min().orElseThrow(),
                            possible.stream().mapToInt(pair -> pair[own]).max().orElseThrow()));
        }
    }

    /** 4 = x + y and 4 = y + z leave z no more than x; that x is 1 at most comes from the third equation. */
    @Test
    void whatOneEquationSaysGoesOnToTheNext() {
        Block block = new Block(List.of(0, 1, 2, 3), List.of(sum(4, 0, 1), sum(4, 1, 2), sum(1, 0, 3)));
        CellBounds bounds = new CellBounds(block, CellLimits.upTo(cell -> 100));

        assertThat(IntStream.range(0, 4).mapToObj(bounds::interval))
                .containsExactly(
                        new FeasibilityInterval(0, 1),
                        new FeasibilityInterval(3, 4),
                        new FeasibilityInterval(0, 1),
                        new FeasibilityInterval(0, 1));
    }

    /** Every cell is worked out, by three equations together: programmes over all for each would take minutes. */
    @Test
    void aLargeBlockOfNarrowCellsIsDoneSoonAndLetsNoneOfThemPass() {
        List<LinearConstraint> equations = new ArrayList<>();
        for (int cell = 0; cell < 3 * TRIANGLES; cell += 3) {
            equations.add(sum(8, cell, cell + 1));
            equations.add(sum(8, cell + 1, cell + 2));
            equations.add(sum(8, cell, cell + 2));
        }
        int size = 3 * TRIANGLES;
        Block block = new Block(IntStream.range(0, size).boxed().toList(), equations);
        FeasibilityIntervals intervals = new FeasibilityIntervals(block, CellLimits.upTo(cell -> 100));
        long[] table = new long[size];
        Arrays.fill(table, 4);

        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        intervals.widen(Collections.nCopies(size, 5L), Optional.of(table), List.of());
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;

        assertThat(IntStream.range(0, size).mapToObj(intervals::interval)).containsOnly(new FeasibilityInterval(4, 4));
        assertThat(Duration.ofNanos(taken)).isLessThan(SOON);
    }

    private static LinearConstraint sum(int sum, int... cells) {
        return new LinearConstraint(cells, IntStream.of(cells).map(cell -> 1).toArray(), sum, false);
    }
}
