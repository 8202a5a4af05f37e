package org.bringback.linkage.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of rows that are connected through links (union by smallest member). */
public final class ConnectedComponents {
    private final int[] parents;

    public ConnectedComponents(int rows) {
        parents = IntStream.range(0, rows).toArray();
    }

    public int size() {
        return parents.length;
    }

    public void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** The smallest member of the row's group. */
    public int find(int row) {
        int root = row;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The groups of more than one row, each in ascending order, by their smallest members. */
    List<int[]> groups() {
        int[] sizes = new int[parents.length];
        for (int row = 0; row < parents.length; row++) {
            sizes[find(row)]++;
        }
        int[][] members = new int[parents.length][];
        List<int[]> groups = new ArrayList<>();
        for (int row = 0; row < parents.length; row++) {
            int root = find(row);
            if (sizes[root] > 1) {
                if (members[root] == null) {
                    members[root] = new int[sizes[root]];
                    groups.add(members[root]);
                    sizes[root] = -sizes[root];
                }
            }
            if (members[root] != null) {
                int[] group = members[root];
                group[group.length + sizes[root]++] = row;
            }
        }
        return groups;
    }
}
