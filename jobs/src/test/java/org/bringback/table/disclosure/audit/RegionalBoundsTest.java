package org.bringback.table.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.table.disclosure.audit.AttackerProblem.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a programme over the whole block, on random tables with rows, columns and pairs of cells that are printed. */
class RegionalBoundsTest {

    private static final int WIDTH = 9;
    private static final int CELLS = WIDTH * WIDTH;
    private static final int LARGE = 14;
    private static final int MOST = 40;
    private static final int FEW = 6;
    private static final double EXACT = 1e-6;
    private static final CellLimits LIMITS = CellLimits.upTo(cell -> MOST);

    private static long[] table(Random random) {
        return random.longs(CELLS, 0, FEW).toArray();
    }

    private static Block block(long[] table, Random random) {
        int width = (int) Math.sqrt(table.length);
        List<LinearConstraint> equations = new ArrayList<>();
        for (int line = 0; line < width; line++) {
            int first = line;
            equations.add(sum(table, IntStream.range(0, width).map(cell -> first * width + cell)));
            equations.add(sum(table, IntStream.range(0, width).map(cell -> cell * width + first)));
        }
        for (int pair = 0; pair < 2 * width; pair++) {
            int[] cells = random.ints(0, table.length).distinct().limit(3).toArray();
            LinearConstraint sum = sum(table, IntStream.of(cells));
            boolean orMore = pair % 3 == 0;
            equations.add(new LinearConstraint(sum.cells(), sum.signs(), sum.constant() - (orMore ? 1 : 0), orMore));
        }
        return new Block(IntStream.range(0, table.length).boxed().toList(), equations);
    }

    private static LinearConstraint sum(long[] table, IntStream cells) {
        int[] numbers = cells.toArray();
        long sum = IntStream.of(numbers).mapToLong(cell -> table[cell]).sum();
        return new LinearConstraint(
                numbers, IntStream.of(numbers).map(cell -> 1).toArray(), sum, false);
    }

    private static double extreme(Block block, int cell, int direction) {
        double[] weights = new double[block.cells().size()];
        weights[cell] = direction;
        return new AttackModel(block, LIMITS).greatest(weights).orElseThrow()[cell];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsPossibleLiesBetweenTheRestrictedAndTheRelaxedProgramme(long seed) {
        Random random = new Random(seed);
        long[] table = table(random);
        Block block = block(table, random);
        RegionalBounds region = new RegionalBounds(block, LIMITS, table);
        CellBounds outer = new CellBounds(block, LIMITS);

        int met = 0;
        for (int cell = 0; cell < CELLS; cell += 4) {
            for (int direction = -1; direction <= 1; direction += 2) {
                double exact = direction * extreme(block, cell, direction);
                double inner =
                        direction * own(region.restricted(cell, 30, direction).orElseThrow(), cell);
                double end =
                        direction * region.relaxed(cell, 30, direction, outer).orElseThrow();
                assertThat(inner).isLessThanOrEqualTo(exact + EXACT);
                assertThat(end).isGreaterThanOrEqualTo(exact - EXACT);
                met += end - inner < EXACT ? 1 : 0;
            }
        }
        // or nothing would be gained
        assertThat(met).isPositive();
    }

    /** By way of its surroundings wherever those suffice; upside down what held the greatest counts holds the least. */
    @ParameterizedTest
    @CsvSource({"21, false", "22, false", "21, true", "22, true"})
    void cellsOfLargeBlocksGetTheirExactBounds(long seed, boolean upsideDown) {
        Random random = new Random(seed);
        long[] upright = random.longs(LARGE * LARGE, 0, FEW).toArray();
        Block block = upsideDown ? upsideDown(block(upright, random)) : block(upright, random);
        long[] table =
                upsideDown ? Arrays.stream(upright).map(count -> MOST - count).toArray() : upright;

        for (int cell = 0; cell < table.length; cell += 9) {
            FeasibilityIntervals regional = new FeasibilityIntervals(block, LIMITS, 0);
            boolean solved = regional.widen(cell, MOST, Optional.of(table));
            FeasibilityIntervals whole = new FeasibilityIntervals(block, LIMITS);
            whole.widen(cell, MOST, Optional.of(table));

            assertThat(solved).isTrue();
            assertThat(regional.interval(cell)).isEqualTo(whole.interval(cell));
        }
    }

    /** The same of what is missing to the most that a cell may count. */
    private static Block upsideDown(Block block) {
        List<LinearConstraint> equations = block.equations().stream()
                .map(equation -> {
                    int sign = equation.orMore() ? -1 : 1;
                    return new LinearConstraint(
                            equation.cells(),
                            IntStream.of(equation.signs())
                                    .map(own -> sign * own)
                                    .toArray(),
                            sign * ((long) MOST * equation.cells().length - equation.constant()),
                            equation.orMore());
                })
                .toList();
        return new Block(block.cells(), equations);
    }

    private static double own(RegionalBounds.Counts counts, int cell) {
        return IntStream.range(0, counts.indices().length)
                .filter(at -> counts.indices()[at] == cell)
                .mapToDouble(at -> counts.values()[at])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void surroundingsThatAreTheWholeBlockGiveItsBounds() {
        Random random = new Random(11);
        long[] table = table(random);
        Block block = block(table, random);
        RegionalBounds region = new RegionalBounds(block, LIMITS, table);
        CellBounds outer = new CellBounds(block, LIMITS);

        for (int cell = 0; cell < CELLS; cell += 7) {
            double exact = extreme(block, cell, 1);
            assertThat(own(region.restricted(cell, CELLS, 1).orElseThrow(), cell))
                    .isBetween(exact - EXACT, exact + EXACT);
            assertThat(region.relaxed(cell, CELLS, 1, outer).orElseThrow()).isBetween(exact - EXACT, exact + EXACT);
        }
    }

    /** Every table of restricted programmes is one of the block, all other cells being as they are. */
    @Test
    void restrictedProgrammesFindTablesOfTheBlock() {
        Random random = new Random(12);
        long[] table = table(random);
        Block block = block(table, random);
        RegionalBounds region = new RegionalBounds(block, LIMITS, table);

        for (int cell = 0; cell < CELLS; cell += 5) {
            RegionalBounds.Counts counts = region.restricted(cell, 30, 1).orElseThrow();
            double[] whole = Arrays.stream(table).asDoubleStream().toArray();
            for (int at = 0; at < counts.indices().length; at++) {
                whole[counts.indices()[at]] = counts.values()[at];
            }
            for (LinearConstraint equation : block.equations()) {
                double sum = IntStream.range(0, equation.cells().length)
                        .mapToDouble(term -> equation.signs()[term] * whole[equation.cells()[term]])
                        .sum();
                assertThat(sum).isGreaterThan(equation.constant() - EXACT);
                assertThat(equation.orMore() || sum < equation.constant() + EXACT)
                        .isTrue();
            }
        }
    }

    /** A chain whose end is printed nearly: what holds a cell may lie far off, and nobody says more than is known. */
    @Test
    void whatHoldsACellFromFarAwayIsNotSeenInItsSurroundings() {
        int length = 60;
        List<LinearConstraint> equations = new ArrayList<>();
        for (int cell = 0; cell + 1 < length; cell++) {
            equations.add(new LinearConstraint(new int[] {cell, cell + 1}, new int[] {1, -1}, 0, false));
        }
        equations.add(new LinearConstraint(new int[] {length - 1, length}, new int[] {1, 1}, 8, false));
        equations.add(new LinearConstraint(new int[] {length - 1, length}, new int[] {1, -1}, 2, false));
        Block block = new Block(IntStream.rangeClosed(0, length).boxed().toList(), equations);
        long[] table = IntStream.rangeClosed(0, length)
                .mapToLong(cell -> cell < length ? 5 : 3)
                .toArray();
        RegionalBounds region = new RegionalBounds(block, LIMITS, table);
        CellBounds outer = new CellBounds(block, LIMITS);

        OptionalDouble near = region.relaxed(0, 10, 1, outer);
        OptionalDouble whole = region.relaxed(0, length + 1, 1, outer);
        Optional<RegionalBounds.Counts> restricted = region.restricted(0, 10, 1);

        assertThat(near.orElseThrow()).isGreaterThan(5 + EXACT);
        assertThat(whole.orElseThrow()).isBetween(5 - EXACT, 5 + EXACT);
        assertThat(own(restricted.orElseThrow(), 0)).isBetween(5 - EXACT, 5 + EXACT);
    }
}
