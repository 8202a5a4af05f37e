package org.bringback.linkage.clustering;

/**
 * Two rows, or two nodes of a clustering, that may be one.
 *
 * @param weight their evidence and the prior, as a logarithm (base 2) of the odds
 */
public record Link(int left, int right, double weight) {

    /** The end that is not this one. */
    public int other(int end) {
        return end == left ? right : left;
    }

    /** By left and then right row. */
    static int byRows(Link one, Link other) {
        int byLeft = Integer.compare(one.left, other.left);
        return byLeft != 0 ? byLeft : Integer.compare(one.right, other.right);
    }

    /** The heaviest first, those of one weight by rows. */
    public static int byWeight(Link one, Link other) {
        int byWeight = Double.compare(other.weight, one.weight);
        return byWeight != 0 ? byWeight : byRows(one, other);
    }
}
