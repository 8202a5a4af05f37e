package org.bringback.identity.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.decide.Components;
import org.bringback.identity.linkage.pairs.LinkSpace;

/** Puts together what a truth file says, row by row. Right rows count on from the left ones. */
final class Things {
    private final int leftRows;
    private final boolean within;
    private final Components components;
    private final Map<String, Integer> firstOfCluster = new HashMap<>();

    Things(LinkSpace space) {
        leftRows = space.left().rows();
        within = space.isWithin();
        components = new Components(leftRows + (within ? 0 : space.right().rows()));
    }

    int right(int row) {
        return row < 0 || within ? row : leftRows + row;
    }

    void same(int one, int other) {
        if (one >= 0 && other >= 0) {
            components.join(one, other);
        }
    }

    void isIn(int row, String cluster) {
        if (row >= 0) {
            same(row, firstOfCluster.computeIfAbsent(cluster, fresh -> row));
        }
    }

    Truth truth() {
        int[] all = IntStream.range(0, components.size()).map(components::find).toArray();
        int[] left = Arrays.copyOf(all, leftRows);
        return new Truth(left, within ? left : Arrays.copyOfRange(all, leftRows, all.length));
    }
}
