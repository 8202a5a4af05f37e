package org.bringback.linkage.scoring;

/**
 * A class of pairs that are not the same and yet agree in much, found in the files: schoolmates, families, neighbours.
 *
 * @param prior probability that a pair taken at random is of this class
 * @param shares by field and level, the share among such pairs
 */
public record Association(double prior, double[][] shares) {}
