package org.bringback.programme.rows;

/** Keys of two rows that cannot both be right. */
public record DoubtfulPair(long row, long other) {}
