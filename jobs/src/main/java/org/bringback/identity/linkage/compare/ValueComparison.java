package org.bringback.identity.linkage.compare;

/** Compares values by their numbers in a dictionary. Safe for several threads. */
@FunctionalInterface
public interface ValueComparison {

    /** The place of the level in the comparator's list, from 1. Neither value is missing. */
    int level(int left, int right);
}
