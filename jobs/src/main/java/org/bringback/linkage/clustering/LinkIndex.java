package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The links of each node. */
final class LinkIndex {
    /** Each link twice, by its ends. */
    private final List<Link> byNode;
    /** By node, where its links begin. */
    private final int[] starts;

    LinkIndex(int nodes, Collection<Link> links) {
        starts = new int[nodes + 1];
        for (Link link : links) {
            starts[link.left()]++;
            starts[link.right()]++;
        }
        for (int node = 0, before = 0; node <= nodes; node++) {
            before += starts[node];
            starts[node] = before;
        }
        Link[] all = new Link[2 * links.size()];
        for (Link link : links) {
            all[--starts[link.left()]] = link;
            all[--starts[link.right()]] = link;
        }
        byNode = Arrays.asList(all);
    }

    List<Link> linksOf(int node) {
        return byNode.subList(starts[node], starts[node + 1]);
    }

    /** The weight of the heaviest link between two nodes; minus infinity where there is none. */
    double weight(int one, int other) {
        double weight = Double.NEGATIVE_INFINITY;
        for (Link link : linksOf(one)) {
            if (link.other(one) == other) {
                weight = Math.max(weight, link.weight());
            }
        }
        return weight;
    }
}
