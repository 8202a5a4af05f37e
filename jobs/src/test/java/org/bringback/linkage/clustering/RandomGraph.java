package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small random graph with constraints, some of which contradict each other. */
final class RandomGraph {

    private static final double MATCH = 5;

    private final int nodes;
    private final List<Link> links = new ArrayList<>();
    private final List<Link> mustLinks = new ArrayList<>();
    private final List<Link> cannotLinks = new ArrayList<>();

    RandomGraph(int nodes, Random random) {
        this.nodes = nodes;
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                Link link = new Link(one, other, random.nextInt(36) - 12);
                if (random.nextInt(3) > 0) {
                    links.add(link);
                }
                if (random.nextInt(3 * nodes) == 0) {
                    mustLinks.add(link);
                }
                if (random.nextInt(4 * nodes) == 0) {
                    cannotLinks.add(link);
                }
            }
        }
    }

    ConstrainedClustering clustering() {
        ConstrainedClustering clustering = new ConstrainedClustering(nodes, links, MATCH);
        cannotLinks.forEach(pair -> clustering.addCannotLink(pair.left(), pair.right()));
        mustLinks.forEach(pair -> clustering.addMustLink(pair.left(), pair.right()));
        return clustering;
    }

    NaiveAgglomeration naive() {
        NaiveAgglomeration naive = new NaiveAgglomeration(nodes, links, MATCH);
        mustLinks.forEach(pair -> naive.addMustLink(pair.left(), pair.right(), this::isAllowed));
        return naive;
    }

    boolean isAllowed(Set<Integer> one, Set<Integer> other) {
        return cannotLinks.stream()
                .noneMatch(pair -> one.contains(pair.left()) && other.contains(pair.right())
                        || one.contains(pair.right()) && other.contains(pair.left()));
    }
}
