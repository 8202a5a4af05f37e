package org.bringback.linkage.scoring;

/**
 * A state of what is believed about a kind of relatives.
 *
 * @param prior probability that a pair taken at random is of this kind
 * @param alike by field and level, the share among such pairs; an empty row for fields that say nothing special
 */
public record RelativeKindEstimate(double prior, double[][] alike) {}
