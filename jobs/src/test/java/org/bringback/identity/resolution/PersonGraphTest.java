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
import org.bringback.linkage.model.DecisionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small cases as a caseworker would draw them. A node is written {@code name@list}, with {@code #id} where it has a valid
 * 13-digit ID; {@code @r1} is an entry of register 1. A pair is written {@code a-b:weight}; a match needs a weight of
 * about 5.
 */
class PersonGraphTest {

    private static final DecisionRule DECISION = new DecisionRule(0.97, 0.5, 3, DecisionRule.Unique.RIGHT);

    private final List<String> names = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private void nodes(String text) {
        for (String word : text.split(" ")) {
            String[] parts = word.split("[@#]");
            boolean entry = parts[1].matches("r\\d");
            names.add(parts[0]);
            nodes.add(new Node(
                    nodes.size(),
                    entry ? "register" : parts[1],
                    parts.length > 2 ? parts[2] : null,
                    entry ? Set.of(Long.parseLong(parts[1].substring(1))) : Set.of()));
        }
    }

    private List<Edge> edges(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("[-:]"))
                .map(word -> new Edge(names.indexOf(word[0]), names.indexOf(word[1]), Double.parseDouble(word[2])))
                .toList();
    }

    private String persons(PersonGraph graph) {
        return IntStream.range(0, nodes.size())
                .filter(node -> graph.personOf(node).get(0) == node)
                .mapToObj(node -> graph.personOf(node).stream().map(names::get).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private String edgesToReview(PersonGraph graph, List<Edge> edges) {
        return graph.edgesToReview(edges).stream()
                .map(edge -> names.get(edge.left()) + "-" + names.get(edge.right()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a sure pair is one person             | a@obec b@nfe                | a-b:9                          | a+b       | ''",
                "an unsure pair is for review          | a@obec b@nfe                | a-b:2                          | a b       | a-b",
                "two valid IDs stay two                | a@obec#1 b@nfe#2            | a-b:20                         | a b       | a-b",
                "an ID on one side is no obstacle      | a@obec#1 b@nfe              | a-b:9                          | a+b       | ''",
                "a list's duplicates meet in a register| a@obec b@obec e@r1          | a-b:9 a-e:12 b-e:12            | a+b+e     | ''",
                "twins meet one entry and stay two     | a@obec b@obec e@r1          | a-e:12 b-e:11.5                | a b e     | a-e b-e",
                "the clearly better twin is the one    | a@obec b@obec e@r1          | a-e:20 b-e:11                  | a+e b     | b-e",
                "a register holds a person once        | a@obec e@r1 f@r1            | a-e:20 a-f:11                  | a+e f     | ''",
                "two entries as likely are for review  | a@obec e@r1 f@r1            | a-e:12 a-f:11                  | a e f     | a-e a-f",
                "an entry of a newer register joins    | a@obec e@r1 f@r2            | a-e:20 a-f:20 e-f:20           | a+e+f     | ''",
                "one odd link joins no two groups      | a@o b@n c@p d@b e@d f@x     | a-b:14 a-c:14 b-c:14 d-e:14 d-f:14 e-f:14 c-d:9 | a+b+c d+e+f | c-d",
                "three lists of one child are one      | a@obec b@nfe c@opec         | a-b:14 b-c:14                  | a+b+c     | ''",
                "two of one list do not meet by a chain| a@obec c@nfe d@opec b@obec  | a-c:14 c-d:14 d-b:14           | a+c+d b   | d-b",
                "a record nobody knows stays alone     | a@obec b@nfe c@opec         | a-b:14                         | a+b c     | ''",
            })
    void theEngineJoinsWhatIsClear(String why, String drawn, String found, String persons, String edgesToReview) {
        nodes(drawn);
        List<Edge> edges = edges(found);
        PersonGraph graph = new PersonGraph(nodes, edges, DECISION);
        graph.joinLikely(edges);
        assertThat(persons(graph)).isEqualTo(persons);
        assertThat(edgesToReview(graph, edges)).isEqualTo(edgesToReview);
    }

    @Test
    void aPersonsNoBeatsTheEngineAndTheKeys() {
        nodes("a@obec#1 b@nfe#1 c@opec");
        List<Edge> edges = edges("a-c:30 b-c:30");
        PersonGraph graph = new PersonGraph(nodes, edges, DECISION);
        graph.addCannotLink(0, 1);
        assertThat(graph.addMustLink(0, 1)).isFalse();
        graph.joinLikely(edges);
        assertThat(persons(graph)).isEqualTo("a+c b");
    }

    @Test
    void aPersonsYesBeatsTwoValidIds() {
        nodes("a@obec#1 b@nfe#2");
        PersonGraph graph = new PersonGraph(nodes, List.of(), DECISION);
        assertThat(graph.addMustLink(0, 1)).isTrue();
        assertThat(persons(graph)).isEqualTo("a+b");
    }

    @Test
    void theOrderInWhichPairsAreFoundMakesNoDifference() {
        nodes("a@obec b@nfe c@opec d@obec e@r1 f@r1 g@bse h@nfe");
        List<Edge> edges =
                new ArrayList<>(edges("a-b:9 a-e:8 b-e:8 c-e:8 c-f:8 d-f:12 d-g:9 g-h:9 b-h:2 a-d:6 c-g:7 f-g:10"));
        PersonGraph first = new PersonGraph(nodes, edges, DECISION);
        first.joinLikely(edges);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(edges, new Random(seed));
            PersonGraph again = new PersonGraph(nodes, edges, DECISION);
            again.joinLikely(edges);
            assertThat(persons(again)).isEqualTo(persons(first));
            assertThat(edgesToReview(again, edges)).isEqualTo(edgesToReview(first, edges));
        }
    }
}
