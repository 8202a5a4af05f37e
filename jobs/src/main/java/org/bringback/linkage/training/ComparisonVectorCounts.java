package org.bringback.linkage.training;

/**
 * Results of comparison and how many pairs show each.
 *
 * @param counts in whole pairs, or more where they stand for a larger sample
 */
record ComparisonVectorCounts(long[] vectors, double[] counts) {

    int size() {
        return vectors.length;
    }

    /** The same patterns, each standing for so many times its pairs. */
    ComparisonVectorCounts times(int factor) {
        double[] more = counts.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] *= factor;
        }
        return new ComparisonVectorCounts(vectors, more);
    }
}
