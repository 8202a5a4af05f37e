package org.bringback.table.disclosure.audit;

/**
 * What readers know about several cells: taken with their signs they add up to the constant, or to no less.
 *
 * @param orMore whether to no less only
 */
record LinearConstraint(int[] cells, int[] signs, long constant, boolean orMore) {}
