package org.bringback.linkage.clustering;

/**
 * A pair with what became of it.
 *
 * @param weight what speaks for the pair by itself
 * @param probability that it is one, beside the left row's other candidates where the right file holds everything once
 * @param match whether the two rows are one; if not, the pair is for a person to look at
 */
public record DecidedPair(int left, int right, double weight, double probability, boolean match) {}
