package org.bringback.identity.linkage.decide;

/**
 * A pair of rows that may be the same.
 *
 * @param weight its evidence and the prior, as a logarithm (base 2) of the odds
 */
public record Link(int left, int right, double weight) {}
