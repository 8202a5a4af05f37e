package org.bringback.identity.linkage.train;

/**
 * Results of comparison and how many pairs show each.
 *
 * @param counts in whole pairs, or more where they stand for a larger sample
 */
record Patterns(long[] vectors, double[] counts) {

    int size() {
        return vectors.length;
    }

    /** The same patterns, each standing for so many times its pairs. */
    Patterns times(int factor) {
        double[] more = counts.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] *= factor;
        }
        return new Patterns(vectors, more);
    }
}
