package org.bringback.linkage.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bringback.linkage.clustering.ConnectedComponents;
import org.bringback.linkage.input.LinkageInput;

/** Puts together what a truth file says, row by row. Right rows count on from the left ones. */
final class GroundTruthBuilder {
    private final int leftRows;
    private final boolean within;
    private final ConnectedComponents components;
    private final Map<String, Integer> firstOfCluster = new HashMap<>();

    GroundTruthBuilder(LinkageInput input) {
        leftRows = input.left().rows();
        within = input.isWithin();
        components =
                new ConnectedComponents(leftRows + (within ? 0 : input.right().rows()));
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
        if (row >= 0 && !cluster.isEmpty()) {
            same(row, firstOfCluster.computeIfAbsent(cluster, fresh -> row));
        }
    }

    GroundTruth truth() {
        int[] all = IntStream.range(0, components.size())
                .map(components::representative)
                .toArray();
        int[] left = Arrays.copyOf(all, leftRows);
        return new GroundTruth(left, within ? left : Arrays.copyOfRange(all, leftRows, all.length));
    }
}
