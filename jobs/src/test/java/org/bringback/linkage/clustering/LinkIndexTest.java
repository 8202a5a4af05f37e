package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links by node, and what speaks for two clusters being one, against the plain definitions. */
class LinkIndexTest {

    /** Sparse and dense graphs, so that nodes have none, few and many links; some pairs are linked twice. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "9, 12", "30, 60", "30, 800", "12, 400"})
    void theHeaviestLinkOfAPairIsFoundAmongFewAndMany(int nodes, int count) {
        Random random = new Random(count);
        List<Link> links = new ArrayList<>();
        while (links.size() < count) {
            int one = random.nextInt(nodes);
            int other = random.nextInt(nodes);
            if (one != other) {
                links.add(new Link(one, other, random.nextInt(40) - 20));
            }
        }
        LinkIndex index = new LinkIndex(nodes, links);
        for (int one = 0; one < nodes; one++) {
            int node = one;
            assertThat(index.linksOf(node))
                    .containsExactlyInAnyOrderElementsOf(links.stream()
                            .filter(link -> link.left() == node || link.right() == node)
                            .toList());
            for (int other = 0; other < nodes; other++) {
                int partner = other;
                double heaviest = links.stream()
                        .filter(link -> node != partner)
                        .filter(link -> link.left() == node && link.right() == partner
                                || link.left() == partner && link.right() == node)
                        .mapToDouble(Link::weight)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
                assertThat(index.weight(node, partner)).isEqualTo(heaviest);
                assertThat(index.weight(partner, node)).isEqualTo(heaviest);
            }
        }
    }

    /** Worked by hand: half-way between the mean and the best of the pairs that are compared. */
    @ParameterizedTest
    @CsvSource({
        "'4', 4, 1",
        "'4 2', 3.5, 2",
        "'-4 2 8', 5, 3",
        "'8 x x', 8, 1",
        "'x', -Infinity, 0",
        "'', -Infinity, 0",
        "'-Infinity 8', -Infinity, 2",
        "'0 0 0 0', 0, 4"
    })
    void evidenceIsTheMeanDrawnHalfWayToTheBest(String weights, double weight, long pairs) {
        double[] given = weights.isEmpty()
                ? new double[0]
                : IntStream.range(0, weights.split(" ").length)
                        .mapToDouble(i -> weights.split(" ")[i].equals("x")
                                ? Double.NaN
                                : Double.parseDouble(weights.split(" ")[i]))
                        .toArray();
        int[] others = IntStream.range(1, given.length + 1).toArray();
        Evidence evidence = Evidence.between(new int[] {0}, others, (one, other) -> given[Math.max(one, other) - 1]);
        assertThat(evidence.weight()).isEqualTo(weight);
        assertThat(evidence.pairs()).isEqualTo(pairs);
    }

    @Test
    void evidenceOfAClusterAndTwoOthersIsThatOfAllPairs() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            double[][] weights = new double[9][9];
            for (double[] row : weights) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(30) - 10;
                }
            }
            PairWeights given = (one, other) -> weights[one][other];
            int split = 3 + random.nextInt(5);
            Evidence parts = Evidence.between(range(0, 3), range(3, split), given)
                    .plus(Evidence.between(range(0, 3), range(split, 9), given));
            Evidence whole = Evidence.between(range(0, 3), range(3, 9), given);
            assertThat(parts.pairs()).isEqualTo(whole.pairs());
            assertThat(parts.best()).isEqualTo(whole.best());
            assertThat(parts.sum()).isCloseTo(whole.sum(), within(1e-9));
            if (whole.pairs() > 0) {
                assertThat(parts.weight()).isBetween(parts.sum() / parts.pairs() - 1e-9, parts.best());
            }
        }
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
