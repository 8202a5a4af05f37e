package org.bringback.linkage.model;

/**
 * What training found about a level of agreement.
 *
 * @param m its share among the pairs that are the same
 * @param u its share among the pairs that are not
 */
public record LevelProbabilities(String level, double m, double u) {}
