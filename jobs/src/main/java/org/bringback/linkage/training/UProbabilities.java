package org.bringback.linkage.training;

import java.util.Arrays;

/**
 * How often two rows taken at random stand at each level, by field.
 *
 * @param shares by field and level (from 1; place 0 is unused); the shares of a field add up to 1
 * @param minShares by field and level, the share below which chance is not believed to fall
 */
record UProbabilities(double[][] shares, double[][] minShares) {

    /** By field, whether any two rows could be compared in it at all. */
    boolean[] known() {
        boolean[] known = new boolean[shares.length];
        for (int field = 0; field < known.length; field++) {
            double all = Arrays.stream(shares[field]).skip(1).sum();
            known[field] = all > 0;
        }
        return known;
    }
}
