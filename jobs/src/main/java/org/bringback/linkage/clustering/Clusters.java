package org.bringback.linkage.clustering;

import java.util.Arrays;
import java.util.List;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.model.DecisionRule;
import org.bringback.linkage.record.Workers;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Who is who: for every row the cluster it belongs to. Rows of the right file count on from those of the left one;
 * a cluster is named by its first row.
 */
public final class Clusters {
    private final LinkageInput input;
    private final int[] clusterOfRow;

    private Clusters(LinkageInput input, int[] clusterOfRow) {
        this.input = input;
        this.clusterOfRow = clusterOfRow;
    }

    /**
     * Divides the rows.
     *
     * @param links the pairs that weigh enough to be looked at, by rows
     * @param unique which files hold everything once
     */
    static Clusters of(
            LinkageInput input, MatchWeights weights, List<Link> links, DecisionRule.Unique unique, Workers workers) {
        int rows = input.left().rows() + (input.isWithin() ? 0 : input.right().rows());
        FilePairs pairs = new FilePairs(input, weights);
        DecisionRule decision = input.model().decision();
        ConstrainedClustering clustering = new ConstrainedClustering(
                rows, pairs.nodes(links), MatchWeights.weightOf(decision.match()), pairs::weight);
        FileRule rule = new FileRule(
                unique,
                pairs.rightStart(),
                pairs::isCannotLink,
                new ClearLead(clustering, decision.margin(), row -> ""));
        clustering.joinLikely(rule, workers);
        int[] clusterOfRow = new int[rows];
        Arrays.setAll(clusterOfRow, clustering::clusterOf);
        return new Clusters(input, clusterOfRow);
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
