package org.bringback.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the link a-b leads, seen from a. The first letter of a node's name is its source, but a and b are of X. */
class ClearLeadTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a link without rivals leads            | a b        | a-b:9                 | 3 |     |     | true
            a rival of the same source is too near | a b Xc     | a-b:9 a-Xc:6.5        | 3 |     |     | false
            a rival just as heavy is too near      | a b Xc     | a-b:9 a-Xc:9          | 3 |     |     | false
            a heavier rival is too near            | a b Xc     | a-b:9 a-Xc:30         | 3 |     |     | false
            a rival just behind the margin         | a b Xc     | a-b:9 a-Xc:6          | 3 |     |     | true
            a rival of another source is none      | a b Yc     | a-b:9 a-Yc:9          | 3 |     |     | true
            a rival of the other end is none       | a b Xc     | a-b:9 b-Xc:9          | 3 |     |     | true
            a rival that is one with b is none     | a b Xc     | a-b:9 a-Xc:9          | 3 | b-Xc|     | true
            a rival that matches b is none         | a b Xc     | a-b:9 a-Xc:9 b-Xc:5   | 3 |     |     | true
            a rival that nearly matches b is one   | a b Xc     | a-b:9 a-Xc:9 b-Xc:4.9 | 3 |     |     | false
            a rival decided to be another is none  | a b Xc     | a-b:9 a-Xc:9          | 3 |     | a-Xc| true
            one of two rivals is enough            | a b Xc Xd  | a-b:9 a-Xc:2 a-Xd:8   | 3 |     |     | false
            without a margin all lead              | a b Xc     | a-b:9 a-Xc:30         | 0 |     |     | true
            """)
    void aLinkLeadsWhereNoRivalIsNear(
            String why,
            String nodes,
            String links,
            double margin,
            @Nullable String mustLink,
            @Nullable String cannotLink,
            boolean leads) {
        DrawnGraph graph = DrawnGraph.of(nodes);
        ConstrainedClustering clustering =
                new ConstrainedClustering(graph.names().size(), graph.links(links), 5);
        graph.links(cannotLink).forEach(pair -> clustering.addCannotLink(pair.left(), pair.right()));
        graph.links(mustLink).forEach(pair -> clustering.addMustLink(pair.left(), pair.right()));
        ClearLead lead = new ClearLead(
                clustering, margin, node -> graph.names().get(node).matches("[abX].*") ? "X" : "Y");
        assertThat(lead.leads(graph.links(links).get(0), 0)).isEqualTo(leads);
    }
}
