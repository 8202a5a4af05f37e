package org.bringback.identity.linkage.decide;

/**
 * A pair with what became of it.
 *
 * @param match whether the two rows are one; if not, the pair is for a person to look at
 */
public record Decided(int left, int right, double weight, double probability, boolean match) {}
