package org.bringback.linkage.clustering;

/**
 * A pair of rows that may be the same.
 *
 * @param weight its evidence and the prior, as a logarithm (base 2) of the odds
 */
public record Link(int left, int right, double weight) {

    /** By left and then right row. */
    static int byRows(Link one, Link other) {
        int byLeft = Integer.compare(one.left, other.left);
        return byLeft != 0 ? byLeft : Integer.compare(one.right, other.right);
    }

    /** The heaviest first, those of one weight by rows. */
    static int byWeight(Link one, Link other) {
        int byWeight = Double.compare(other.weight, one.weight);
        return byWeight != 0 ? byWeight : byRows(one, other);
    }
}
