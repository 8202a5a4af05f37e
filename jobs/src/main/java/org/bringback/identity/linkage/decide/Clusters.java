package org.bringback.identity.linkage.decide;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bringback.identity.linkage.pairs.LinkSpace;
import org.bringback.identity.linkage.records.Workers;
import org.bringback.identity.linkage.train.PairWeights;

/**
 * Who is who: for every row the cluster it belongs to. Rows of the right file count on from those of the left one;
 * a cluster is named by its first row.
 */
public final class Clusters {
    /** Rows that are taken apart pair by pair; a larger group is cut at its weakest links first. */
    private static final int LARGEST = 400;

    private static final double STRICTER = 2;

    private final LinkSpace space;
    private final PairWeights weights;
    private final int[] clusterOfRow;

    private Clusters(LinkSpace space, PairWeights weights) {
        this.space = space;
        this.weights = weights;
        int rows = space.left().rows() + (space.isWithin() ? 0 : space.right().rows());
        this.clusterOfRow = new int[rows];
        Arrays.setAll(clusterOfRow, row -> row);
    }

    /**
     * Divides the rows, a thing standing in either file as often as it likes.
     *
     * @param least weight from which two rows are rather one than not
     */
    static Clusters of(LinkSpace space, PairWeights weights, List<Link> links, double least, Workers workers) {
        Clusters clusters = new Clusters(space, weights);
        clusters.divide(links, least, workers);
        return clusters;
    }

    /** Gives each left row its right row, or none. */
    static Clusters ofAssignment(LinkSpace space, PairWeights weights, int[] rightOfLeft) {
        Clusters clusters = new Clusters(space, weights);
        int[] first = new int[space.right().rows()];
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

    private void divide(List<Link> links, double least, Workers workers) {
        Components components = new Components(clusterOfRow.length);
        for (Link link : links) {
            if (link.weight() >= least && !weights.isApart(link.left(), link.right())) {
                components.join(link.left(), rightNode(link));
            }
        }
        List<int[]> groups = components.groups();
        List<int[]> small =
                groups.stream().filter(group -> group.length <= LARGEST).toList();
        workers.each(small.size(), number -> takeApart(small.get(number), least));
        if (small.size() < groups.size()) {
            divideLarge(links, least, workers, components);
        }
    }

    private void divideLarge(List<Link> links, double least, Workers workers, Components components) {
        int[] sizes = new int[clusterOfRow.length];
        IntStream.range(0, sizes.length).forEach(row -> sizes[components.find(row)]++);
        List<Link> inLarge = links.stream()
                .filter(link -> sizes[components.find(link.left())] > LARGEST)
                .toList();
        divide(inLarge, least + STRICTER, workers);
    }

    private int rightNode(Link link) {
        return link.right() + (space.isWithin() ? 0 : space.left().rows());
    }

    private void takeApart(int[] rows, double least) {
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
        int[] clusters = new Agglomeration(evidence, least - weights.prior()).clusters();
        for (int i = 0; i < rows.length; i++) {
            clusterOfRow[rows[i]] = rows[clusters[i]];
        }
    }

    private double evidence(int one, int other) {
        int leftRows = space.left().rows();
        boolean across = one < leftRows && other >= leftRows;
        if (!space.isWithin() && !across) {
            return Double.NaN;
        }
        int right = space.isWithin() ? other : other - leftRows;
        return weights.isApart(one, right) ? Double.NEGATIVE_INFINITY : weights.weight(one, right) - weights.prior();
    }

    public int of(int row) {
        return clusterOfRow[row];
    }

    /** The cluster of a row of the right file. */
    public int ofRight(int row) {
        return clusterOfRow[space.isWithin() ? row : space.left().rows() + row];
    }

    public int rows() {
        return clusterOfRow.length;
    }
}
