package org.bringback.linkage.clustering;

/** What pairs of nodes weigh, as logarithms (base 2) of the odds that the two are one. */
@FunctionalInterface
interface PairWeights {

    /** The weight of a pair, the prior included; NaN where the two are not to be compared. */
    double weight(int one, int other);
}
