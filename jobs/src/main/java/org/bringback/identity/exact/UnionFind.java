package org.bringback.identity.exact;

/** Disjoint sets over 0..n-1 whose representative is always the smallest member. */
final class UnionFind {

    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Joins the two sets and returns the representative of the joint one. */
    int union(int left, int right) {
        int one = find(left);
        int other = find(right);
        int smaller = Math.min(one, other);
        parent[Math.max(one, other)] = smaller;
        return smaller;
    }
}
