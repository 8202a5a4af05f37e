package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.bringback.linkage.record.Workers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstrainedClusteringTest {

    private static final double MATCH = 5;
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void endWorkers() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "clustering-cases.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 200)
    void smallGraphsGiveTheClustersWorkedOutByHand(
            String why,
            String nodes,
            @Nullable String links,
            @Nullable String mustLinks,
            @Nullable String cannotLinks,
            String clusters) {
        DrawnGraph graph = DrawnGraph.of(nodes);
        ConstrainedClustering clustering =
                new ConstrainedClustering(graph.names().size(), graph.links(links), MATCH);
        graph.links(cannotLinks).forEach(pair -> clustering.addCannotLink(pair.left(), pair.right()));
        graph.links(mustLinks).forEach(pair -> clustering.addMustLink(pair.left(), pair.right()));
        clustering.joinLikely(new TestRule((one, other) -> true), WORKERS);
        assertThat(graph.clusters(clustering::clusterOf)).isEqualTo(clusters);
    }

    /** Random graphs of whole-numbered weights, so that ties are frequent and sums exact. */
    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {2, 3, 5, 8, 12})
    void randomGraphsGiveWhatReckoningEveryRoundAnewGives(int nodes) {
        int joined = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomGraph graph = new RandomGraph(nodes, new Random(seed));
            // a made-up rule, as the night's are: no cluster has two nodes of one colour unless they were told to be
            // one
            BiPredicate<Integer, Integer> clash = (one, other) -> one % 5 == other % 5 && (one + other) % 3 == 0;
            ConstrainedClustering clustering = graph.clustering();
            clustering.joinLikely(new TestRule((one, other) -> none(one, other, clash)), WORKERS);
            NaiveAgglomeration naive = graph.naive();
            naive.joinLikely((one, other) -> graph.isAllowed(one, other) && none(array(one), array(other), clash));
            for (int node = 0; node < nodes; node++) {
                assertThat(clustering.membersOf(node))
                        .as("node %d of seed %d", node, seed)
                        .containsExactly(array(naive.clusterOf(node)));
                joined += clustering.membersOf(node).length > 1 ? 1 : 0;
            }
        }
        assertThat(joined).isPositive();
    }

    @Test
    void theOrderAndTheNumbersOfTheNodesMakeNoDifference() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Link> links = new ArrayList<>();
            for (int one = 0; one < 15; one++) {
                for (int other = one + 1; other < 15; other++) {
                    if (random.nextInt(3) == 0) {
                        // no two weights are equal, so no number decides a tie
                        links.add(new Link(one, other, random.nextDouble() * 40 - 15));
                    }
                }
            }
            int[] expected = clusters(links, identity());
            List<Integer> numbers = new ArrayList<>(identity());
            Collections.shuffle(numbers, random);
            List<Link> renumbered = new ArrayList<>(links.stream()
                    .map(link -> random.nextBoolean()
                            ? new Link(numbers.get(link.left()), numbers.get(link.right()), link.weight())
                            : new Link(numbers.get(link.right()), numbers.get(link.left()), link.weight()))
                    .toList());
            Collections.shuffle(renumbered, random);
            assertThat(clusters(renumbered, numbers)).isEqualTo(expected);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameClusters() {
        Random random = new Random(5);
        int nodes = 30_000;
        List<Link> links = IntStream.range(0, nodes)
                .mapToObj(link -> new Link(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(30) - 5))
                .filter(link -> link.left() != link.right())
                .toList();
        int[] expected = null;
        for (int threads : new int[] {1, 2, 5}) {
            ConstrainedClustering clustering = new ConstrainedClustering(nodes, links, MATCH);
            try (Workers workers = new Workers(threads)) {
                clustering.joinLikely(new TestRule((one, other) -> one.length + other.length < 9), workers);
            }
            int[] clusters =
                    IntStream.range(0, nodes).map(clustering::clusterOf).toArray();
            expected = expected == null ? clusters : expected;
            assertThat(clusters).isEqualTo(expected);
        }
        assertThat(IntStream.of(expected).distinct().count()).isLessThan(nodes - 1000);
    }

    @Test
    void largeGroupsThatContradictEachOtherStayTwo() {
        List<Link> links = new ArrayList<>();
        int size = 150;
        for (int one = 0; one < 2 * size; one++) {
            for (int other = one + 1; other < 2 * size; other++) {
                if (one / size == other / size) {
                    links.add(new Link(one, other, 20));
                }
            }
        }
        links.add(new Link(size - 1, size, 14));
        ConstrainedClustering clustering = new ConstrainedClustering(2 * size, links, MATCH);
        clustering.joinLikely(new TestRule((one, other) -> true), WORKERS);
        assertThat(clustering.membersOf(0)).hasSize(size);
        assertThat(clustering.membersOf(size)).hasSize(size);
    }

    /** Of a chain of 9s, two make a pair; two pairs have 0.5 * 9 + 0.5 * (9 - 15) / 4, which is no match. */
    @Test
    void aChainOfThousandsFallsIntoPairs() {
        int size = 4_000;
        List<Link> links = IntStream.range(1, size)
                .mapToObj(node -> new Link(node - 1, node, 9))
                .toList();
        ConstrainedClustering clustering = new ConstrainedClustering(size, links, MATCH);
        clustering.joinLikely(new TestRule((one, other) -> true), WORKERS);
        for (int node = 0; node < size; node += 2) {
            assertThat(clustering.membersOf(node)).containsExactly(node, node + 1);
        }
    }

    @Test
    void aLinkThatIsNoCandidateBringsNobodyTogetherButCountsWhereOthersDo() {
        List<Link> links = List.of(new Link(0, 1, 9), new Link(1, 2, 8), new Link(0, 2, 8));
        ConstrainedClustering clustering = new ConstrainedClustering(3, links, MATCH);
        clustering.joinLikely(new TestRule((one, other) -> true, link -> link.left() == 0), WORKERS);
        assertThat(clustering.membersOf(0)).containsExactly(0, 1, 2);
        ConstrainedClustering apart = new ConstrainedClustering(3, links, MATCH);
        apart.joinLikely(new TestRule((one, other) -> true, link -> link.right() == 1), WORKERS);
        assertThat(apart.membersOf(0)).containsExactly(0, 1);
    }

    /** At 9 the two meet although the rule forbids it; when one has grown, it is asked again. */
    @Test
    void aRuleIsAskedAgainWhenAClusterHasGrown() {
        List<Link> links = List.of(new Link(0, 1, 9), new Link(1, 2, 8), new Link(0, 2, 8));
        ConstrainedClustering clustering = new ConstrainedClustering(3, links, MATCH);
        clustering.joinLikely(new TestRule((one, other) -> one.length + other.length != 2 || one[0] == 1), WORKERS);
        assertThat(clustering.membersOf(0)).containsExactly(0, 1, 2);
    }

    @Test
    void pairsThatAreNotToBeComparedDoNotCount() {
        List<Link> links = List.of(new Link(0, 2, 6), new Link(1, 2, 6));
        ConstrainedClustering twoFiles =
                new ConstrainedClustering(3, links, MATCH, (one, other) -> one < 2 && other < 2 ? Double.NaN : -5);
        twoFiles.joinLikely(new TestRule((one, other) -> true), WORKERS);
        assertThat(twoFiles.membersOf(0)).containsExactly(0, 1, 2);
        ConstrainedClustering oneFile = new ConstrainedClustering(3, links, MATCH);
        oneFile.joinLikely(new TestRule((one, other) -> true), WORKERS);
        assertThat(oneFile.membersOf(0)).containsExactly(0, 2);
    }

    @Test
    void aMustLinkSaysWhetherItHolds() {
        ConstrainedClustering clustering = new ConstrainedClustering(4, List.of(), MATCH);
        clustering.addCannotLink(3, 0);
        assertThat(clustering.addMustLink(0, 1)).isTrue();
        assertThat(clustering.addMustLink(1, 3)).isFalse();
        assertThat(clustering.addMustLink(1, 0)).isTrue();
        assertThat(clustering.areSeparated(1, 3)).isTrue();
        assertThat(clustering.areSeparated(0, 1)).isFalse();
        assertThat(clustering.areSeparated(2, 3)).isFalse();
    }

    private static List<Integer> identity() {
        return IntStream.range(0, 15).boxed().toList();
    }

    /** By node, the smallest of the nodes it is one with, the nodes having got these numbers. */
    private static int[] clusters(List<Link> links, List<Integer> numbers) {
        ConstrainedClustering clustering = new ConstrainedClustering(numbers.size(), links, MATCH);
        clustering.joinLikely(new TestRule((one, other) -> true), WORKERS);
        return numbers.stream()
                .mapToInt(number -> IntStream.of(clustering.membersOf(number))
                        .map(numbers::indexOf)
                        .min()
                        .orElseThrow())
                .toArray();
    }

    private static boolean none(int[] one, int[] other, BiPredicate<Integer, Integer> clash) {
        return IntStream.of(one).noneMatch(left -> IntStream.of(other).anyMatch(right -> clash.test(left, right)));
    }

    private static int[] array(Set<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
