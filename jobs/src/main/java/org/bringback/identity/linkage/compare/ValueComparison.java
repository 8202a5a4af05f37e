package org.bringback.identity.linkage.compare;

/**
 * Compares values by their numbers in a dictionary. Safe for several threads. Different values stand at the first level
 * only where the comparison is {@link #atOnce}.
 */
@FunctionalInterface
public interface ValueComparison {

    /** The place of the level in the comparator's list, from 1. Neither value is missing. */
    int level(int left, int right);

    /** Whether this only looks numbers up: it is then not worth avoiding. */
    default boolean isAtOnce() {
        return false;
    }

    /** The same comparison, said to only look numbers up. */
    static ValueComparison atOnce(ValueComparison comparison) {
        return new ValueComparison() {
            @Override
            public int level(int left, int right) {
                return comparison.level(left, right);
            }

            @Override
            public boolean isAtOnce() {
                return true;
            }
        };
    }
}
