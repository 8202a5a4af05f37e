package org.bringback.linkage.comparison;

/**
 * Compares values by their numbers in a dictionary. Safe for several threads. Different values stand at the first level
 * only where the comparison is a {@link #isLookup() lookup}.
 */
@FunctionalInterface
public interface ValueComparator {

    /** The index of the level in the comparator's list, from 1. Neither value is missing. */
    int level(int left, int right);

    /**
     * Compares two values that stand in two fields on one side and may stand in one on the other, as a family name behind
     * the given one. Where a field holds nothing its number is 0.
     */
    default Joined joined(int left, int leftOther, int right, int rightOther) {
        return Joined.NO;
    }

    /** How alike two rows are whose one value stands in two fields on one side. */
    enum Joined {
        NO,
        SAME,
        NEARLY
    }

    /** Whether this only looks numbers up: it is then not worth avoiding. */
    default boolean isLookup() {
        return false;
    }

    /** The same comparison, said to only look numbers up. */
    static ValueComparator lookup(ValueComparator comparator) {
        return new ValueComparator() {
            @Override
            public int level(int left, int right) {
                return comparator.level(left, right);
            }

            @Override
            public boolean isLookup() {
                return true;
            }
        };
    }
}
