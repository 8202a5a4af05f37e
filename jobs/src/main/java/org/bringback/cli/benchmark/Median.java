package org.bringback.cli.benchmark;

import java.util.Arrays;

/** The middle value, which one disturbed round does not move. */
final class Median {

    private Median() {}

    /** The mean of the two middle ones where their number is even; there must be at least one. */
    static double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
