package org.bringback.identity.linkage.train;

import java.util.List;
import org.bringback.identity.linkage.compare.FieldScale;
import org.bringback.identity.linkage.compare.PairComparison;

/** The most that a field can add to a pair's weight as long as it has not been compared. */
final class MostWeights {
    /** By field, where the values are not the very same. */
    private final double[] different;
    /** By field, where it may be swapped with another one, and so count for nothing. */
    private final double[] open;
    /** By field, how much lighter a pair turns out when the values have nothing to do with each other. */
    private final double[] atStake;

    /** @param levels by field and level */
    MostWeights(double[][] levels, List<FieldScale> scales) {
        different = new double[levels.length];
        open = new double[levels.length];
        atStake = new double[levels.length];
        for (int field = 0; field < levels.length; field++) {
            different[field] = most(levels[field], scales.get(field).ordered());
            open[field] = Math.max(0, most(levels[field], levels[field].length - 1));
            atStake[field] = different[field] - levels[field][scales.get(field).ordered()];
        }
    }

    private static double most(double[] levels, int last) {
        double most = Double.NEGATIVE_INFINITY;
        for (int level = 2; level <= last; level++) {
            most = Math.max(most, levels[level]);
        }
        return most;
    }

    /** @param reason why the level is not known, as {@link PairComparison} says */
    double of(int field, int reason) {
        return reason == PairComparison.OPEN ? open[field] : different[field];
    }

    /** How much of {@link #of} may still go when values that are not the very same are compared. */
    double atStake(int field) {
        return atStake[field];
    }
}
