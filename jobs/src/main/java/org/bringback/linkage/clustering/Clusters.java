package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Who is who: for every row the cluster it belongs to. Rows of the right file count on from those of the left one;
 * a cluster is named by its first row.
 */
public final class Clusters {
    /** Rows that are taken apart pair by pair; a larger group is cut at its weakest links first. */
    private static final int MAX_ROWS = 400;

    private static final double THRESHOLD_STEP = 2;

    private final LinkageInput input;
    private final MatchWeights weights;
    private final int[] clusterOfRow;

    private Clusters(LinkageInput input, MatchWeights weights) {
        this.input = input;
        this.weights = weights;
        int rows = input.left().rows() + (input.isWithin() ? 0 : input.right().rows());
        this.clusterOfRow = new int[rows];
        Arrays.setAll(clusterOfRow, row -> row);
    }

    /**
     * Divides the rows, a thing standing in either file as often as it likes.
     *
     * @param minWeight weight from which two rows are rather one than not
     */
    static Clusters of(LinkageInput input, MatchWeights weights, List<Link> links, double minWeight, Workers workers) {
        Clusters clusters = new Clusters(input, weights);
        clusters.divide(links, minWeight, workers);
        return clusters;
    }

    /** Gives each left row its right row, or none. */
    static Clusters ofAssignment(LinkageInput input, MatchWeights weights, int[] rightOfLeft) {
        Clusters clusters = new Clusters(input, weights);
        int[] first = new int[input.right().rows()];
        Arrays.fill(first, -1);
        for (int left = 0; left < rightOfLeft.length; left++) {
            int right = rightOfLeft[left];
            if (right >= 0) {
                first[right] = first[right] < 0 ? left : first[right];
                clusters.clusterOfRow[left] = first[right];
                clusters.clusterOfRow[rightOfLeft.length + right] = first[right];
            }
        }
        return clusters;
    }

    private void divide(List<Link> links, double minWeight, Workers workers) {
        ConnectedComponents components = new ConnectedComponents(clusterOfRow.length);
        for (Link link : links) {
            if (link.weight() >= minWeight && !weights.isCannotLink(link.left(), link.right())) {
                components.join(link.left(), rightNode(link));
            }
        }
        List<int[]> groups = components.groups();
        List<int[]> small =
                groups.stream().filter(group -> group.length <= MAX_ROWS).toList();
        workers.each(small.size(), number -> clusterComponent(small.get(number), minWeight));
        if (small.size() < groups.size()) {
            divideLarge(links, minWeight, workers, components);
        }
    }

    private void divideLarge(List<Link> links, double minWeight, Workers workers, ConnectedComponents components) {
        int[] sizes = new int[clusterOfRow.length];
        IntStream.range(0, sizes.length).forEach(row -> sizes[components.representative(row)]++);
        List<Link> inLarge = links.stream()
                .filter(link -> sizes[components.representative(link.left())] > MAX_ROWS)
                .toList();
        divide(inLarge, minWeight + THRESHOLD_STEP, workers);
    }

    private int rightNode(Link link) {
        return link.right() + (input.isWithin() ? 0 : input.left().rows());
    }

    private void clusterComponent(int[] rows, double minWeight) {
        if (rows.length == 2) {
            clusterOfRow[rows[1]] = rows[0];
            return;
        }
        double[][] evidence = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                evidence[i][j] = evidence(rows[i], rows[j]);
                evidence[j][i] = evidence[i][j];
            }
        }
        int[] clusters = new HierarchicalClustering(evidence, minWeight - weights.prior()).clusters();
        for (int i = 0; i < rows.length; i++) {
            clusterOfRow[rows[i]] = rows[clusters[i]];
        }
    }

    private double evidence(int one, int other) {
        int leftRows = input.left().rows();
        boolean across = one < leftRows && other >= leftRows;
        if (!input.isWithin() && !across) {
            return Double.NaN;
        }
        int right = input.isWithin() ? other : other - leftRows;
        return weights.isCannotLink(one, right)
                ? Double.NEGATIVE_INFINITY
                : weights.weight(one, right) - weights.prior();
    }

    public int clusterOf(int row) {
        return clusterOfRow[row];
    }

    /** The cluster of a row of the right file. */
    public int clusterOfRight(int row) {
        return clusterOfRow[input.isWithin() ? row : input.left().rows() + row];
    }

    public int rows() {
        return clusterOfRow.length;
    }
}
