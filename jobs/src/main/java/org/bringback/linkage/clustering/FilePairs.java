package org.bringback.linkage.clustering;

import java.util.Collection;
import java.util.List;
import org.bringback.linkage.input.LinkageInput;
import org.bringback.linkage.scoring.MatchWeights;

/**
 * Pairs of rows as a clustering numbers them: rows of the right file count on from those of the left one, and two rows
 * of one of two files are never compared.
 */
final class FilePairs {
    private final LinkageInput input;
    private final MatchWeights weights;
    /** The first number of a row of the right file; 0 where there is one file. */
    private final int rightStart;

    FilePairs(LinkageInput input, MatchWeights weights) {
        this.input = input;
        this.weights = weights;
        this.rightStart = input.isWithin() ? 0 : input.left().rows();
    }

    /** The links, between the rows as they are numbered here. */
    Collection<Link> nodes(List<Link> links) {
        return rightStart == 0
                ? links
                : links.stream()
                        .map(link -> new Link(link.left(), rightStart + link.right(), link.weight()))
                        .toList();
    }

    int rightStart() {
        return rightStart;
    }

    private boolean isCompared(int one, int other) {
        return input.isWithin() || (one >= rightStart) != (other >= rightStart);
    }

    /** What a pair weighs that is not among the links: a pair that no rule brings together is not looked at. */
    double weight(int one, int other) {
        if (!isCompared(one, other)) {
            return Double.NaN;
        }
        int left = Math.min(one, other);
        int right = Math.max(one, other) - rightStart;
        return input.candidates().meets(left, right)
                ? weights.weight(left, right)
                : ConstrainedClustering.UNKNOWN_WEIGHT;
    }

    /** Whether the model says that two rows hold what cannot belong to one thing. */
    boolean isCannotLink(int one, int other) {
        return isCompared(one, other) && weights.isCannotLink(Math.min(one, other), Math.max(one, other) - rightStart);
    }
}
