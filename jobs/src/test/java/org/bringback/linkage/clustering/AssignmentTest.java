package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bringback.linkage.model.DecisionRule.Unique;
import org.bringback.linkage.record.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two files that hold everything once. Of all one-to-one assignments the right one is stable: no two rows that are a
 * match would both rather have each other than what they got. With unequal weights there is one such, and a search
 * through all assignments finds it.
 */
class AssignmentTest {

    private static final double MATCH = 5;
    private static final int ROWS = 5;
    private static final Workers WORKERS = new Workers(1);

    @AfterAll
    static void endWorkers() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "one pair in {0} cannot be")
    @ValueSource(ints = {2, 4, 1000})
    void filesThatHoldEverythingOnceAreAssignedStably(int rarity) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            double[][] weights = weights(random);
            boolean[][] cannot = new boolean[ROWS][ROWS];
            Arrays.stream(cannot).forEach(row -> {
                for (int right = 0; right < ROWS; right++) {
                    row[right] = random.nextInt(rarity) == 0;
                }
            });
            int[] assigned = assigned(weights, cannot, Unique.BOTH, 0);
            for (int left = 0; left < ROWS; left++) {
                for (int right = 0; right < ROWS; right++) {
                    weights[left][right] = cannot[left][right] ? -99 : weights[left][right];
                }
            }
            List<int[]> stable = new ArrayList<>();
            search(weights, new int[ROWS], 0, stable);
            assertThat(stable).as("assignments of seed %d", seed).hasSize(1);
            assertThat(assigned).as("seed %d", seed).isEqualTo(stable.get(0));
        }
    }

    @Test
    void whereOnlyTheRightFileIsUniqueEachLeftRowGetsItsBest() {
        for (int seed = 0; seed < 150; seed++) {
            double[][] weights = weights(new Random(seed));
            int[] best = IntStream.range(0, ROWS)
                    .map(left -> IntStream.range(0, ROWS)
                            .filter(right -> weights[left][right] >= MATCH)
                            .boxed()
                            .max((one, other) -> Double.compare(weights[left][one], weights[left][other]))
                            .orElse(-1))
                    .toArray();
            assertThat(assigned(weights, new boolean[ROWS][ROWS], Unique.RIGHT, 0))
                    .isEqualTo(best);
        }
    }

    @Test
    void aLeftRowWhoseBestDoesNotLeadGetsNone() {
        for (int seed = 0; seed < 150; seed++) {
            double[][] weights = weights(new Random(seed));
            int[] free = assigned(weights, new boolean[ROWS][ROWS], Unique.RIGHT, 0);
            int[] clear = IntStream.range(0, ROWS)
                    .map(left -> {
                        double[] sorted = Arrays.stream(weights[left])
                                .map(weight -> -weight)
                                .sorted()
                                .toArray();
                        return sorted[1] - sorted[0] >= 3 ? free[left] : -1;
                    })
                    .toArray();
            assertThat(assigned(weights, new boolean[ROWS][ROWS], Unique.RIGHT, 3))
                    .isEqualTo(clear);
        }
    }

    private static double[][] weights(Random random) {
        double[][] weights = new double[ROWS][ROWS];
        for (double[] row : weights) {
            Arrays.setAll(row, right -> random.nextDouble() * 30 - 10);
        }
        return weights;
    }

    /** The right row of each left row, or -1. */
    private static int[] assigned(double[][] weights, boolean[][] cannot, Unique unique, double margin) {
        List<Link> links = new ArrayList<>();
        for (int left = 0; left < ROWS; left++) {
            for (int right = 0; right < ROWS; right++) {
                links.add(new Link(left, ROWS + right, weights[left][right]));
            }
        }
        ConstrainedClustering clustering = new ConstrainedClustering(
                2 * ROWS, links, MATCH, (one, other) -> one < ROWS == other < ROWS ? Double.NaN : -5);
        FileRule rule = new FileRule(
                unique,
                ROWS,
                (one, other) -> one < ROWS != other < ROWS && cannot[Math.min(one, other)][Math.max(one, other) - ROWS],
                new ClearLead(clustering, margin, row -> ""));
        clustering.joinLikely(rule, WORKERS);
        return IntStream.range(0, ROWS)
                .map(left -> Arrays.stream(clustering.membersOf(left))
                        .map(member -> member - ROWS)
                        .max()
                        .orElseThrow())
                .map(right -> Math.max(right, -1))
                .toArray();
    }

    private static void search(double[][] weights, int[] rightOfLeft, int left, List<int[]> stable) {
        if (left == ROWS) {
            if (isStable(weights, rightOfLeft)) {
                stable.add(rightOfLeft.clone());
            }
            return;
        }
        for (int right = -1; right < ROWS; right++) {
            int wanted = right;
            boolean free = right < 0
                    || weights[left][right] >= MATCH
                            && IntStream.range(0, left).noneMatch(before -> rightOfLeft[before] == wanted);
            if (free) {
                rightOfLeft[left] = right;
                search(weights, rightOfLeft, left + 1, stable);
            }
        }
    }

    private static boolean isStable(double[][] weights, int[] rightOfLeft) {
        for (int left = 0; left < ROWS; left++) {
            for (int right = 0; right < ROWS; right++) {
                double weight = weights[left][right];
                double has = rightOfLeft[left] < 0 ? MATCH : weights[left][rightOfLeft[left]];
                int mine = right;
                double rightHas = IntStream.range(0, ROWS)
                        .filter(other -> rightOfLeft[other] == mine)
                        .mapToDouble(other -> weights[other][mine])
                        .findFirst()
                        .orElse(MATCH);
                if (weight > has && weight > rightHas) {
                    return false;
                }
            }
        }
        return true;
    }
}
