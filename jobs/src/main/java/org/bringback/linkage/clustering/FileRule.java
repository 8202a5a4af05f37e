package org.bringback.linkage.clustering;

import java.util.function.BiPredicate;
import org.bringback.linkage.model.DecisionRule;

/**
 * What a model demands of the clusters of one or two files: rows that hold what cannot belong to one thing stay apart, a
 * file that holds everything once has one row in a cluster, and of several rows of such a right file that a left row may
 * be, one has to lead.
 */
final class FileRule implements MergeRule {
    private final DecisionRule.Unique unique;
    private final int rightStart;
    private final BiPredicate<Integer, Integer> isCannotLink;
    private final ClearLead lead;

    /**
     * @param rightStart number of the first row of the right file
     * @param isCannotLink whether the model says that two rows cannot be one
     */
    FileRule(DecisionRule.Unique unique, int rightStart, BiPredicate<Integer, Integer> isCannotLink, ClearLead lead) {
        this.unique = unique;
        this.rightStart = rightStart;
        this.isCannotLink = isCannotLink;
        this.lead = lead;
    }

    @Override
    public boolean isCandidate(Link link) {
        return unique == DecisionRule.Unique.NONE || lead.leads(link, Math.min(link.left(), link.right()));
    }

    @Override
    public boolean mayMerge(int[] one, int[] other) {
        return !(unique != DecisionRule.Unique.NONE && hasRight(one) && hasRight(other))
                && !(unique == DecisionRule.Unique.BOTH && hasLeft(one) && hasLeft(other))
                && !areApart(one, other);
    }

    private boolean areApart(int[] one, int[] other) {
        for (int row : one) {
            for (int also : other) {
                if (isCannotLink.test(row, also)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Members are in ascending order, and right rows come last. */
    private boolean hasRight(int[] members) {
        return members[members.length - 1] >= rightStart;
    }

    private boolean hasLeft(int[] members) {
        return members[0] < rightStart;
    }
}
