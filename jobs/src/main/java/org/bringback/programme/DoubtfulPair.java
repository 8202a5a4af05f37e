package org.bringback.programme;

/** Keys of two rows that cannot both be right. */
record DoubtfulPair(long row, long other) {}
