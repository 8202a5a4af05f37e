package org.bringback.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bringback.linkage.clustering.DrawnGraph;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.clustering.NaiveAgglomeration;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;
import org.bringback.thai.name.FullName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonGraphTest {

    /** A match needs log2(0.97 / 0.03), which is 5.01. */
    private static final DecisionRule DECISION = new DecisionRule(0.97, 0.5, 3, DecisionRule.Unique.RIGHT);

    static final double MATCH = 5.0149;
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void endWorkers() {
        WORKERS.close();
    }

    private static List<Node> nodes(String text) {
        List<Node> nodes = new ArrayList<>();
        for (String word : text.trim().split(" +")) {
            String[] named = word.split("/");
            String[] parts = named[0].split("[@#]");
            boolean entry = parts[1].matches("r\\d+");
            nodes.add(new Node(
                    nodes.size(),
                    entry ? "register" : parts[1],
                    parts.length > 2 ? parts[2] : null,
                    new FullName(named.length > 1 ? named[1] : "", named.length > 2 ? named[2] : ""),
                    entry
                            ? Arrays.stream(parts[1].substring(1).split(""))
                                    .map(Long::valueOf)
                                    .collect(Collectors.toSet())
                            : Set.of()));
        }
        return nodes;
    }

    private static DrawnGraph names(String text) {
        return DrawnGraph.of(text.replaceAll("@[^ ]*", ""));
    }

    private static String linksToReview(DrawnGraph names, PersonGraph graph) {
        return graph.linksToReview().stream()
                .map(link ->
                        names.names().get(link.left()) + "-" + names.names().get(link.right()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "person-graph-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void theEngineJoinsWhatIsClear(
            String why, String drawn, @Nullable String found, String persons, @Nullable String review) {
        DrawnGraph names = names(drawn);
        PersonGraph graph = new PersonGraph(nodes(drawn), names.links(found), DECISION);
        graph.joinLikely(WORKERS);
        assertThat(names.clusters(graph::firstOf)).isEqualTo(persons);
        assertThat(linksToReview(names, graph)).isEqualTo(review == null ? "" : review);
    }

    @Test
    void aPersonsNoBeatsTheEngineAndTheKeys() {
        DrawnGraph names = names("a b c");
        PersonGraph graph = new PersonGraph(nodes("a@obec#1 b@nfe#1 c@opec"), names.links("a-c:30 b-c:30"), DECISION);
        graph.addCannotLink(0, 1);
        assertThat(graph.addMustLink(0, 1)).isFalse();
        graph.joinLikely(WORKERS);
        assertThat(names.clusters(graph::firstOf)).isEqualTo("a+c b");
        assertThat(graph.linksToReview()).isEmpty();
    }

    @Test
    void aPersonsYesBeatsTwoValidIds() {
        PersonGraph graph = new PersonGraph(nodes("a@obec#1 b@nfe#2"), List.of(), DECISION);
        assertThat(graph.addMustLink(0, 1)).isTrue();
        assertThat(graph.areSamePerson(0, 1)).isTrue();
    }

    @Test
    void aPairSomebodyDecidedIsNoRivalAndNoReview() {
        DrawnGraph names = names("a b c");
        PersonGraph graph = new PersonGraph(nodes("a@obec b@nfe c@nfe"), names.links("a-b:9 a-c:9"), DECISION);
        graph.addCannotLink(0, 2);
        graph.joinLikely(WORKERS);
        assertThat(names.clusters(graph::firstOf)).isEqualTo("a+b c");
        assertThat(graph.linksToReview()).isEmpty();
    }

    @Test
    void onlyTwoDifferentValidIdsAreOtherIds() {
        PersonGraph graph = new PersonGraph(nodes("a@obec#1 b@nfe#2 c@opec d@bse#1"), List.of(), DECISION);
        assertThat(graph.haveOtherIds(0, 1)).isTrue();
        assertThat(graph.haveOtherIds(0, 2)).isFalse();
        assertThat(graph.haveOtherIds(0, 3)).isFalse();
        graph.addMustLink(0, 1);
        assertThat(graph.haveOtherIds(1, 3)).isTrue();
    }

    @Test
    void theOrderInWhichPairsAreFoundMakesNoDifference() {
        String drawn = "a@obec b@nfe c@opec d@obec e@r1 f@r1 g@bse h@nfe";
        DrawnGraph names = names(drawn);
        List<Link> links = new ArrayList<>(
                names.links("a-b:9 a-e:8 b-e:8 c-e:8 c-f:8 d-f:12 d-g:9 g-h:9 b-h:2 a-d:6 c-g:7 f-g:10"));
        PersonGraph first = new PersonGraph(nodes(drawn), List.copyOf(links), DECISION);
        first.joinLikely(WORKERS);
        assertThat(names.clusters(first::firstOf)).contains("+");
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(links, new Random(seed));
            PersonGraph again = new PersonGraph(nodes(drawn), List.copyOf(links), DECISION);
            again.joinLikely(WORKERS);
            assertThat(names.clusters(again::firstOf)).isEqualTo(names.clusters(first::firstOf));
            assertThat(linksToReview(names, again)).isEqualTo(linksToReview(names, first));
        }
    }

    /** The rules once more, as sentences over sets, and the clustering by its definition. */
    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {3, 6, 10})
    void randomGraphsGiveWhatTheRulesSay(int size) {
        int joined = 0;
        for (int seed = 0; seed < 150; seed++) {
            RandomPersons random = new RandomPersons(size, new Random(seed));
            PersonGraph graph = new PersonGraph(random.nodes(), random.links(), DECISION);
            random.decided().forEach(link -> graph.addMustLink(link.left(), link.right()));
            graph.joinLikely(WORKERS);
            NaiveAgglomeration naive = new NaiveAgglomeration(size, random.links(), MATCH);
            random.decided().forEach(link -> naive.addMustLink(link.left(), link.right(), (one, other) -> true));
            List<Link> clear = random.clear(naive, MATCH, DECISION.margin());
            naive.joinLikely((one, other) -> random.mayBeOne(one, other) && random.areLinked(clear, one, other));
            for (int node = 0; node < size; node++) {
                int first = graph.firstOf(node);
                Set<Integer> person = IntStream.range(0, size)
                        .filter(other -> graph.firstOf(other) == first)
                        .boxed()
                        .collect(Collectors.toSet());
                assertThat(person).as("node %d of seed %d", node, seed).isEqualTo(naive.clusterOf(node));
                joined += person.size() > 1 ? 1 : 0;
            }
        }
        assertThat(joined).isPositive();
    }
}
