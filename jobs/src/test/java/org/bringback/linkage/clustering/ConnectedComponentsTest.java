package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random graphs, whose components a flood fill over an adjacency matrix finds too. */
class ConnectedComponentsTest {

    private static final int NODES = 40;

    @ParameterizedTest(name = "{0} joins")
    @CsvSource({"0", "1", "5", "20", "40", "80", "400"})
    void aNodeIsNamedByTheSmallestThatAFloodReachesFromIt(int joins) {
        for (int seed = 0; seed < 30; seed++) {
            List<int[]> pairs = pairs(joins, new Random(seed));
            assertThat(names(joined(pairs))).isEqualTo(smallestReached(pairs));
        }
    }

    @Test
    void theOrderOfTheJoinsMakesNoDifference() {
        List<int[]> pairs = pairs(25, new Random(7));
        int[] names = names(joined(pairs));
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(pairs, new Random(seed));
            assertThat(names(joined(pairs))).isEqualTo(names);
        }
    }

    @Test
    void membersAreAllNodesOfOneNameInAscendingOrder() {
        ConnectedComponents components = joined(pairs(30, new Random(3)));
        int[] names = names(components);
        for (int node = 0; node < NODES; node++) {
            int name = names[node];
            assertThat(components.members(node))
                    .containsExactly(IntStream.range(0, NODES)
                            .filter(other -> names[other] == name)
                            .toArray());
        }
    }

    @Test
    void groupsAreTheSetsOfMoreThanOneNodeByTheirSmallest() {
        ConnectedComponents components = new ConnectedComponents(7);
        components.join(6, 2);
        components.join(5, 1);
        components.join(4, 5);
        assertThat(components.groups()).containsExactly(new int[] {1, 4, 5}, new int[] {2, 6});
    }

    @Test
    void aJoinSaysTheNameOfTheSetThatCameAbout() {
        ConnectedComponents components = new ConnectedComponents(4);
        assertThat(components.join(3, 2)).isEqualTo(2);
        assertThat(components.join(3, 1)).isEqualTo(1);
        assertThat(components.join(2, 1)).isEqualTo(1);
        assertThat(components.areConnected(3, 2)).isTrue();
        assertThat(components.areConnected(3, 0)).isFalse();
    }

    @Test
    void aChainOfAHundredThousandIsOneSet() {
        int size = 100_000;
        ConnectedComponents components = new ConnectedComponents(size);
        IntStream.iterate(size - 1, node -> node > 0, node -> node - 1)
                .forEach(node -> components.join(node, node - 1));
        assertThat(components.members(size / 2)).hasSize(size);
        assertThat(components.representative(size - 1)).isZero();
    }

    private static ConnectedComponents joined(List<int[]> pairs) {
        ConnectedComponents components = new ConnectedComponents(NODES);
        pairs.forEach(pair -> components.join(pair[0], pair[1]));
        return components;
    }

    private static int[] names(ConnectedComponents components) {
        return IntStream.range(0, components.size())
                .map(components::representative)
                .toArray();
    }

    private static List<int[]> pairs(int joins, Random random) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < joins; i++) {
            pairs.add(new int[] {random.nextInt(NODES), random.nextInt(NODES)});
        }
        return pairs;
    }

    private static int[] smallestReached(List<int[]> pairs) {
        boolean[][] adjacent = new boolean[NODES][NODES];
        pairs.forEach(pair -> {
            adjacent[pair[0]][pair[1]] = true;
            adjacent[pair[1]][pair[0]] = true;
        });
        int[] smallest = new int[NODES];
        Arrays.fill(smallest, -1);
        for (int start = 0; start < NODES; start++) {
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int node = open.pop();
                if (smallest[node] < 0) {
                    smallest[node] = start;
                    IntStream.range(0, NODES)
                            .filter(other -> adjacent[node][other])
                            .forEach(open::push);
                }
            }
        }
        return smallest;
    }
}
