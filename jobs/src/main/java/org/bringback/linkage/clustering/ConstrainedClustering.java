package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bringback.linkage.record.Workers;

/**
 * Divides nodes into clusters by weighted links, under constraints. Must-links come first, as far as cannot-links allow.
 * Then the two clusters with the most evidence between them become one, as long as that is a match, no cannot-link
 * separates them and the caller's rule allows it. The evidence is the mean over all pairs between the clusters, drawn
 * half-way to the best one. The result depends on the nodes, links and constraints only, not on their order.
 */
public final class ConstrainedClustering {
    /** What a pair counts that no rule brought together, or that was too unlikely to be kept. */
    static final double UNKNOWN_WEIGHT = -5;

    private static final int COMPONENTS_PER_TASK = 500;

    private final ConnectedComponents clusters;
    private final Collection<Link> links;
    private final LinkIndex index;
    private final PairWeights unlinked;
    private final double minWeight;
    private final Map<Integer, List<Integer>> cannotLinks = new HashMap<>();

    /**
     * Pairs without a link count as rather unlikely.
     *
     * @param nodes how many there are; of equal evidence, the clusters with the smaller numbers go first
     * @param minWeight evidence from which two clusters are one
     */
    public ConstrainedClustering(int nodes, Collection<Link> links, double minWeight) {
        this(nodes, links, minWeight, (one, other) -> UNKNOWN_WEIGHT);
    }

    /** @param unlinked what pairs without a link weigh */
    ConstrainedClustering(int nodes, Collection<Link> links, double minWeight, PairWeights unlinked) {
        this.clusters = new ConnectedComponents(nodes);
        this.links = links;
        this.index = new LinkIndex(nodes, links);
        this.minWeight = minWeight;
        this.unlinked = unlinked;
    }

    /** Keeps two nodes apart for good. To be said before anything is joined. */
    public void addCannotLink(int one, int other) {
        cannotLinks.computeIfAbsent(one, fresh -> new ArrayList<>(1)).add(other);
        cannotLinks.computeIfAbsent(other, fresh -> new ArrayList<>(1)).add(one);
    }

    /**
     * Joins two nodes, whatever they weigh and whatever a rule says.
     *
     * @return whether they are one now; a cannot-link between any two of theirs prevails
     */
    public boolean addMustLink(int one, int other) {
        if (!areSeparated(one, other)) {
            clusters.join(one, other);
        }
        return areTogether(one, other);
    }

    /** Whether a cannot-link stands between the clusters of two nodes. */
    public boolean areSeparated(int one, int other) {
        return !cannotLinks.isEmpty()
                && !areTogether(one, other)
                && areSeparated(clusters.members(one), clusters.members(other));
    }

    /** @param other in ascending order */
    private boolean areSeparated(int[] one, int[] other) {
        return !cannotLinks.isEmpty()
                && Arrays.stream(one)
                        .anyMatch(node -> cannotLinks.getOrDefault(node, List.of()).stream()
                                .anyMatch(apart -> Arrays.binarySearch(other, apart) >= 0));
    }

    /** Whether a cannot-link names just these two. */
    boolean isCannotLink(int one, int other) {
        return cannotLinks.getOrDefault(one, List.of()).contains(other);
    }

    /** Joins what the links make likely and the rule allows. */
    public void joinLikely(MergeRule rule, Workers workers) {
        List<List<Link>> components = components(contested(candidates(rule), rule));
        workers.ranges(
                        components.size(),
                        COMPONENTS_PER_TASK,
                        (from, to) -> components.subList(from, to).stream()
                                .flatMap(component -> clustersOf(component, rule).stream())
                                .toList())
                .forEach(found -> found.forEach(
                        members -> Arrays.stream(members).forEach(member -> clusters.join(members[0], member))));
    }

    /** The links that may bring clusters together. */
    private List<Link> candidates(MergeRule rule) {
        List<Link> candidates = new ArrayList<>();
        for (Link link : links) {
            if (link.weight() >= minWeight && !areTogether(link.left(), link.right()) && rule.isCandidate(link)) {
                candidates.add(link);
            }
        }
        return candidates;
    }

    /** Joins clusters that have no other candidate as they come: of most there is nothing to put in order. */
    private List<Link> contested(List<Link> candidates, MergeRule rule) {
        int[] counts = new int[clusters.size()];
        for (Link link : candidates) {
            counts[clusterOf(link.left())]++;
            counts[clusterOf(link.right())]++;
        }
        List<Link> contested = new ArrayList<>();
        for (Link link : candidates) {
            if (counts[clusterOf(link.left())] > 1 || counts[clusterOf(link.right())] > 1) {
                contested.add(link);
            } else {
                int[] one = clusters.members(link.left());
                int[] other = clusters.members(link.right());
                if (Evidence.between(one, other, this::weight).weight() >= minWeight && mayMerge(one, other, rule)) {
                    clusters.join(link.left(), link.right());
                }
            }
        }
        return contested;
    }

    private boolean mayMerge(int[] one, int[] other, MergeRule rule) {
        return !areSeparated(one, other) && rule.mayMerge(one, other);
    }

    /** Some links, those of each connected component in a list. */
    private List<List<Link>> components(List<Link> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        ConnectedComponents connected = new ConnectedComponents(clusters.size());
        some.forEach(link -> connected.join(clusterOf(link.left()), clusterOf(link.right())));
        return List.copyOf(some.stream()
                .collect(Collectors.groupingBy(link -> connected.representative(clusterOf(link.left()))))
                .values());
    }

    private Collection<int[]> clustersOf(List<Link> component, MergeRule rule) {
        Agglomeration agglomeration =
                new Agglomeration(this::weight, minWeight, (one, other) -> mayMerge(one, other, rule));
        component.forEach(link -> agglomeration.connect(clusters.members(link.left()), clusters.members(link.right())));
        return agglomeration.clusters();
    }

    private double weight(int one, int other) {
        double weight = index.weight(one, other);
        return weight == Double.NEGATIVE_INFINITY ? unlinked.weight(one, other) : weight;
    }

    /** The heaviest of the links between two nodes; minus infinity where there is none. */
    double linkWeight(int one, int other) {
        return index.weight(one, other);
    }

    /** Evidence from which two clusters are one. */
    double minWeight() {
        return minWeight;
    }

    public List<Link> linksOf(int node) {
        return index.linksOf(node);
    }

    public boolean areTogether(int one, int other) {
        return clusters.areConnected(one, other);
    }

    /** The node's cluster, named by its smallest member. */
    public int clusterOf(int node) {
        return clusters.representative(node);
    }

    /** All nodes of the node's cluster, in ascending order. */
    public int[] membersOf(int node) {
        return clusters.members(node);
    }
}
