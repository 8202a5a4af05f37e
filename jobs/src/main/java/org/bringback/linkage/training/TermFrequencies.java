package org.bringback.linkage.training;

import java.util.Arrays;

/**
 * How likely another row has the same value by accident, for each value of a field. It is estimated from how many
 * <em>other</em> things have it: of a value seen once nothing is known but that it is rare, so it gets the share that
 * values seen twice would suggest (after Good and Turing), never less than {@link #UNSEEN} of one occurrence.
 *
 * @param shares by code; place 0 is that of any value not seen. Empty where values weigh alike
 * @param all how many things have a value
 */
record TermFrequencies(float[] shares, double all) {
    static final TermFrequencies NONE = new TermFrequencies(new float[0], 0);
    static final double UNSEEN = 0.02;

    /**
     * @param counts how often each value occurs, by code
     * @param matched how many same pairs agree on it, by code: so many occurrences are of one thing. Empty where each
     *     thing occurs once
     */
    static TermFrequencies of(int[] counts, float[] matched) {
        double[] entities = new double[counts.length];
        double all = 0;
        double once = 0;
        double twice = 0;
        for (int code = 1; code < counts.length; code++) {
            double again = matched.length == 0 || counts[code] == 0 ? 0 : 2.0 * matched[code] / counts[code];
            entities[code] = counts[code] / (1 + again);
            all += entities[code];
            once += entities[code] > 0 && entities[code] < 1.5 ? 1 : 0;
            twice += entities[code] >= 1.5 && entities[code] < 2.5 ? 1 : 0;
        }
        double unseen = Math.min(1, Math.max(UNSEEN, 2 * twice / Math.max(1, once)));
        float[] shares = new float[counts.length];
        Arrays.fill(shares, (float) (unseen / Math.max(1, all)));
        for (int code = 1; code < counts.length; code++) {
            shares[code] = (float) ((Math.max(0, entities[code] - 1) + unseen) / Math.max(1, all));
        }
        return new TermFrequencies(shares, all);
    }

    /** How many things have a value; one where nothing else is known. */
    double entities(int code) {
        return 1 + (shares[code] - shares[0]) * all;
    }
}
