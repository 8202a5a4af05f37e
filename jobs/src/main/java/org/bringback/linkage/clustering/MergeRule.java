package org.bringback.linkage.clustering;

/**
 * What a caller of {@link ConstrainedClustering} knows about its nodes besides weights. Several threads may ask at once,
 * so an answer changes nothing and depends on the arguments only.
 */
public interface MergeRule {

    /** Whether a link that weighs enough may bring clusters together; asked when all must-links are joined. */
    boolean isCandidate(Link link);

    /** Whether two clusters may become one; asked again whenever one of them has grown. Members are in ascending order. */
    boolean mayMerge(int[] one, int[] other);
}
