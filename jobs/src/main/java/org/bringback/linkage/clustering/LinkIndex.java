package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The links of each node. */
final class LinkIndex {
    /** So many links of a node are looked through; more are kept in the order of their other ends. */
    private static final int FEW = 8;

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
        for (int node = 0; node < nodes; node++) {
            if (starts[node + 1] - starts[node] > FEW) {
                int end = node;
                Arrays.sort(all, starts[node], starts[node + 1], Comparator.comparingInt(link -> link.other(end)));
            }
        }
    }

    List<Link> linksOf(int node) {
        return byNode.subList(starts[node], starts[node + 1]);
    }

    /** The weight of the heaviest link between two nodes; minus infinity where there is none. */
    double weight(int one, int other) {
        double weight = Double.NEGATIVE_INFINITY;
        List<Link> links = linksOf(one);
        boolean few = links.size() <= FEW;
        for (int i = few ? 0 : firstOf(links, one, other); i < links.size(); i++) {
            int partner = links.get(i).other(one);
            if (partner == other) {
                weight = Math.max(weight, links.get(i).weight());
            } else if (!few) {
                break;
            }
        }
        return weight;
    }

    /** Where the links with a partner begin among many; where they would be if there are none. */
    private static int firstOf(List<Link> links, int one, int partner) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).other(one) < partner) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
