package org.bringback.linkage.clustering;

import java.util.Arrays;

/**
 * Divides connected rows into clusters. Starting from single rows, the two clusters with the most evidence between
 * them become one, as long as that is more likely right than wrong. The evidence between two clusters is the mean over
 * their pairs of rows, pulled half-way to the best pair: the mean lets one odd link not join two groups that otherwise
 * contradict each other, the best pair lets a row with little in it belong where one other row knows it.
 */
final class HierarchicalClustering {
    private static final double PULL = 0.5;

    private final double[][] sums;
    private final double[][] bests;
    private final int[][] pairs;
    private final int[] clusters;
    private final double minEvidence;

    /**
     * @param evidence weights without the prior, symmetric; NaN where two rows were not to be compared
     * @param minEvidence how much evidence two clusters need to become one
     */
    HierarchicalClustering(double[][] evidence, double minEvidence) {
        int rows = evidence.length;
        this.minEvidence = minEvidence;
        sums = new double[rows][rows];
        bests = new double[rows][rows];
        pairs = new int[rows][rows];
        clusters = new int[rows];
        for (int i = 0; i < rows; i++) {
            clusters[i] = i;
            for (int j = 0; j < rows; j++) {
                boolean known = i != j && !Double.isNaN(evidence[i][j]);
                sums[i][j] = known ? evidence[i][j] : 0;
                bests[i][j] = known ? evidence[i][j] : Double.NEGATIVE_INFINITY;
                pairs[i][j] = known ? 1 : 0;
            }
        }
    }

    /** The cluster of each row, named by its first row. */
    int[] clusters() {
        boolean[] gone = new boolean[clusters.length];
        while (true) {
            int[] best = bestMerge(gone);
            if (best.length == 0) {
                return clusters;
            }
            merge(best[0], best[1]);
            gone[best[1]] = true;
        }
    }

    private int[] bestMerge(boolean[] gone) {
        int[] found = {};
        double bestEvidence = minEvidence;
        for (int i = 0; i < gone.length; i++) {
            for (int j = i + 1; j < gone.length && !gone[i]; j++) {
                if (!gone[j] && pairs[i][j] > 0 && evidence(i, j) > bestEvidence) {
                    bestEvidence = evidence(i, j);
                    found = new int[] {i, j};
                }
            }
        }
        return found;
    }

    private double evidence(int i, int j) {
        return PULL * bests[i][j] + (1 - PULL) * sums[i][j] / pairs[i][j];
    }

    private void merge(int into, int other) {
        for (int k = 0; k < clusters.length; k++) {
            sums[into][k] += sums[other][k];
            pairs[into][k] += pairs[other][k];
            bests[into][k] = Math.max(bests[into][k], bests[other][k]);
            sums[k][into] = sums[into][k];
            pairs[k][into] = pairs[into][k];
            bests[k][into] = bests[into][k];
        }
        Arrays.setAll(clusters, row -> clusters[row] == other ? into : clusters[row]);
    }
}
