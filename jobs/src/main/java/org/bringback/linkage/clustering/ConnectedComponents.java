package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets of nodes that are connected, directly or by way of others: a union-find whose sets are named by their smallest
 * members, so that a name does not depend on the order of the joins.
 */
public final class ConnectedComponents {
    private final int[] parents;
    /** The members of each set in a circle, so that two sets become one by one exchange. */
    private final int[] next;

    /** @param nodes numbered from 0, each a set of its own at first */
    public ConnectedComponents(int nodes) {
        parents = IntStream.range(0, nodes).toArray();
        next = parents.clone();
    }

    public int size() {
        return parents.length;
    }

    /** Makes the sets of two nodes one and returns its smallest member. */
    public int join(int one, int other) {
        int a = representative(one);
        int b = representative(other);
        int smaller = Math.min(a, b);
        if (a != b) {
            parents[Math.max(a, b)] = smaller;
            int afterOne = next[a];
            next[a] = next[b];
            next[b] = afterOne;
        }
        return smaller;
    }

    /** The smallest member of the node's set. */
    public int representative(int node) {
        int root = node;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    public boolean areConnected(int one, int other) {
        return representative(one) == representative(other);
    }

    /** All nodes of the node's set, in ascending order. */
    public int[] members(int node) {
        int size = 1;
        for (int member = next[node]; member != node; member = next[member]) {
            size++;
        }
        int[] members = new int[size];
        int member = node;
        for (int i = 0; i < size; i++) {
            members[i] = member;
            member = next[member];
        }
        Arrays.sort(members);
        return members;
    }

    /** The sets of more than one node, each in ascending order, by their smallest members. */
    List<int[]> groups() {
        List<int[]> groups = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            if (next[node] != node && representative(node) == node) {
                groups.add(members(node));
            }
        }
        return groups;
    }
}
