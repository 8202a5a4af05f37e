package org.bringback.linkage.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.bringback.linkage.clustering.Clusters;
import org.bringback.linkage.input.LinkageInput;

/** Compares clusters with the truth row by row, so that a large thing counts by its rows and not by its pairs. */
final class BCubed {

    private BCubed() {}

    static Evaluation.Cubed of(LinkageInput input, GroundTruth truth, Clusters clusters) {
        int left = input.left().rows();
        int rows = clusters.rows();
        Map<Integer, Integer> ofCluster = new HashMap<>();
        Map<Integer, Integer> ofThing = new HashMap<>();
        Map<Long, Integer> ofBoth = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            int thing = row < left ? truth.left()[row] : truth.right()[row - left];
            ofCluster.merge(clusters.clusterOf(row), 1, Integer::sum);
            ofThing.merge(thing, 1, Integer::sum);
            ofBoth.merge(both(thing, clusters.clusterOf(row)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Long, Integer> entry : ofBoth.entrySet()) {
            // every row of these sees as many of its own thing in its cluster
            double seen = (double) entry.getValue() * entry.getValue();
            precision += seen / ofCluster.getOrDefault((int) (long) entry.getKey(), 1);
            recall += seen / ofThing.getOrDefault((int) (entry.getKey() >> 32), 1);
        }
        return rows == 0 ? new Evaluation.Cubed(1, 1) : new Evaluation.Cubed(precision / rows, recall / rows);
    }

    private static long both(int thing, int cluster) {
        return (long) thing << 32 | cluster;
    }
}
