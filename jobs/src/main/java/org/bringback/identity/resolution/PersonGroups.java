package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.linkage.clustering.ConnectedComponents;

/**
 * Nodes and pairs divided into groups that have nothing to do with each other, so that each can be settled by itself.
 * Groups come in the order of their first nodes, and in each nodes and pairs in the order of the whole.
 */
final class PersonGroups {

    private final int[] nodes;
    /** By group, where its nodes begin. */
    private final int[] nodeStarts;

    private final int[] pairs;
    /** By group, where its pairs begin. */
    private final int[] pairStarts;

    private final Map<Integer, List<ReviewDecision>> decisions = new HashMap<>();

    private final List<TooLarge> tooLarge = new ArrayList<>();

    /**
     * A group that is too large to be true.
     *
     * @param first a key of one of its rows, the oldest
     * @param nodes records and entries in it
     */
    record TooLarge(long first, int nodes) {}

    /** @param limits of a group; the pairs of a larger one are left out, and it is divided again */
    PersonGroups(NodeColumns columns, GroupLimits limits) {
        PairColumns all = columns.pairs();
        int[] whole = groups(columns.connected(new BitSet()));
        BitSet left = pairsOfTooLarge(columns, whole, limits);
        int[] groupOf = left.isEmpty() ? whole : groups(columns.connected(left));
        this.nodeStarts = starts(groupOf);
        this.nodes = new int[groupOf.length];
        int[] next = nodeStarts.clone();
        for (int node = 0; node < groupOf.length; node++) {
            nodes[next[groupOf[node]]++] = node;
        }
        this.pairStarts = new int[nodeStarts.length];
        for (int pair = left.nextClearBit(0); pair < all.size(); pair = left.nextClearBit(pair + 1)) {
            pairStarts[groupOf[all.newer(pair)] + 1]++;
        }
        Arrays.parallelPrefix(pairStarts, Integer::sum);
        this.pairs = new int[all.size() - left.cardinality()];
        next = pairStarts.clone();
        for (int pair = left.nextClearBit(0); pair < all.size(); pair = left.nextClearBit(pair + 1)) {
            pairs[next[groupOf[all.newer(pair)]]++] = pair;
        }
        addDecisions(columns, groupOf);
    }

    /** Notes the groups that are too large, and returns their pairs. */
    private BitSet pairsOfTooLarge(NodeColumns columns, int[] groupOf, GroupLimits limits) {
        int[] starts = starts(groupOf);
        long[] rivals = rivals(columns.pairs(), groupOf, starts.length - 1);
        BitSet large = new BitSet();
        for (int node = 0; node < groupOf.length; node++) {
            int group = groupOf[node];
            int size = starts[group + 1] - starts[group];
            if ((size > limits.nodes() || rivals[group] > limits.rivals()) && !large.get(group)) {
                large.set(group);
                tooLarge.add(new TooLarge(columns.key(node), size));
            }
        }
        BitSet pairs = new BitSet();
        for (int pair = 0; !large.isEmpty() && pair < columns.pairs().size(); pair++) {
            pairs.set(pair, large.get(groupOf[columns.pairs().newer(pair)]));
        }
        return pairs;
    }

    /** By group: over all nodes, how often two of a node's pairs can be held against each other. */
    private static long[] rivals(PairColumns pairs, int[] groupOf, int groups) {
        int[] degrees = new int[groupOf.length];
        for (int pair = 0; pair < pairs.size(); pair++) {
            degrees[pairs.newer(pair)]++;
            degrees[pairs.older(pair)]++;
        }
        long[] rivals = new long[groups];
        for (int node = 0; node < degrees.length; node++) {
            rivals[groupOf[node]] += (long) degrees[node] * degrees[node];
        }
        return rivals;
    }

    private void addDecisions(NodeColumns columns, int[] groupOf) {
        for (ReviewDecision decision : columns.decisions()) {
            int node = columns.find(decision.left().value());
            if (node >= 0) {
                decisions
                        .computeIfAbsent(groupOf[node], any -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** By node its group: groups are numbered as their first nodes come. */
    private static int[] groups(ConnectedComponents connected) {
        int[] groupOf = new int[connected.size()];
        int groups = 0;
        for (int node = 0; node < groupOf.length; node++) {
            int first = connected.representative(node);
            groupOf[node] = first == node ? groups++ : groupOf[first];
        }
        return groupOf;
    }

    /** By group, where its nodes begin. */
    private static int[] starts(int[] groupOf) {
        int[] starts = new int[Arrays.stream(groupOf).max().orElse(0) + 2];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** The groups that were too large before their pairs were left out, oldest first. */
    List<TooLarge> tooLarge() {
        return List.copyOf(tooLarge);
    }

    int size() {
        return nodeStarts.length - 1;
    }

    /** How many nodes a group has. */
    int nodes(int group) {
        return nodeStarts[group + 1] - nodeStarts[group];
    }

    int node(int group, int number) {
        return nodes[nodeStarts[group] + number];
    }

    /** How many pairs a group has. */
    int pairs(int group) {
        return pairStarts[group + 1] - pairStarts[group];
    }

    /** A pair's place in the columns. */
    int pair(int group, int number) {
        return pairs[pairStarts[group] + number];
    }

    /** Decisions about two nodes of a group, in the order in which they were made. */
    List<ReviewDecision> decisions(int group) {
        return decisions.getOrDefault(group, List.of());
    }
}
