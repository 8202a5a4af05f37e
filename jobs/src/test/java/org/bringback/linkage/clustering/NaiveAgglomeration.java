package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Agglomeration by its definition: in each round the evidence of all pairs of clusters is reckoned anew from all pairs
 * of nodes, and the best two that may become one do.
 */
public final class NaiveAgglomeration {

    private static final double UNKNOWN = -5;

    private final double[][] weights;
    private final double minWeight;
    private final List<Set<Integer>> clusters = new ArrayList<>();

    public NaiveAgglomeration(int nodes, List<Link> links, double minWeight) {
        this.minWeight = minWeight;
        weights = new double[nodes][nodes];
        for (int one = 0; one < nodes; one++) {
            clusters.add(new TreeSet<>(Set.of(one)));
            for (int other = 0; other < nodes; other++) {
                weights[one][other] = UNKNOWN;
            }
        }
        for (Link link : links) {
            weights[link.left()][link.right()] = link.weight();
            weights[link.right()][link.left()] = link.weight();
        }
    }

    public void addMustLink(int one, int other, BiPredicate<Set<Integer>, Set<Integer>> isAllowed) {
        Set<Integer> left = clusterOf(one);
        Set<Integer> right = clusterOf(other);
        if (left != right && isAllowed.test(left, right)) {
            merge(left, right);
        }
    }

    public Set<Integer> clusterOf(int node) {
        return clusters.stream()
                .filter(cluster -> cluster.contains(node))
                .findFirst()
                .orElseThrow();
    }

    private void merge(Set<Integer> one, Set<Integer> other) {
        clusters.removeIf(cluster -> cluster == other);
        one.addAll(other);
    }

    /** @param isAllowed may be asked about any two clusters */
    public void joinLikely(BiPredicate<Set<Integer>, Set<Integer>> isAllowed) {
        for (List<Set<Integer>> best = best(isAllowed); !best.isEmpty(); best = best(isAllowed)) {
            merge(best.get(0), best.get(1));
        }
    }

    private List<Set<Integer>> best(BiPredicate<Set<Integer>, Set<Integer>> isAllowed) {
        clusters.sort(Comparator.comparing(cluster -> cluster.iterator().next()));
        List<Set<Integer>> best = List.of();
        double found = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < clusters.size(); one++) {
            for (int other = one + 1; other < clusters.size(); other++) {
                double evidence = evidence(clusters.get(one), clusters.get(other));
                if (evidence >= minWeight
                        && evidence > found
                        && isAllowed.test(clusters.get(one), clusters.get(other))) {
                    found = evidence;
                    best = List.of(clusters.get(one), clusters.get(other));
                }
            }
        }
        return best;
    }

    private double evidence(Set<Integer> one, Set<Integer> other) {
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int left : one) {
            for (int right : other) {
                sum += weights[left][right];
                best = Math.max(best, weights[left][right]);
            }
        }
        return (best + sum / (one.size() * other.size())) / 2;
    }
}
