package org.bringback.identity.scoring;

/**
 * Two rows and what the engine found between them.
 *
 * @param newer key of a record or of a register's row
 * @param older key of a record or of a register's row
 * @param weight log2 of the odds that both are one person
 */
public record ScoredPair(long newer, long older, double weight) {}
