package org.bringback.linkage.training;

/** Sees to it that a better level never weighs less than a worse one (pooling of adjacent violators). */
final class IsotonicRegression {

    private IsotonicRegression() {}

    /** Changes {@code m} at levels 1 to {@code ordered} so that m/u does not rise from one to the next. */
    static void pool(double[] m, double[] u, int ordered) {
        int[] firsts = new int[ordered + 1];
        double[] ms = new double[ordered + 1];
        double[] us = new double[ordered + 1];
        int blocks = 0;
        for (int level = 1; level <= ordered; level++) {
            firsts[blocks] = level;
            ms[blocks] = m[level];
            us[blocks] = u[level];
            blocks++;
            while (blocks > 1 && ms[blocks - 1] * us[blocks - 2] > ms[blocks - 2] * us[blocks - 1]) {
                ms[blocks - 2] += ms[blocks - 1];
                us[blocks - 2] += us[blocks - 1];
                blocks--;
            }
        }
        for (int block = 0; block < blocks; block++) {
            int to = block + 1 < blocks ? firsts[block + 1] : ordered + 1;
            for (int level = firsts[block]; level < to; level++) {
                m[level] = ms[block] * u[level] / us[block];
            }
        }
    }
}
