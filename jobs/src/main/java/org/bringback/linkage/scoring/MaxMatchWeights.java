package org.bringback.linkage.scoring;

import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;

/** The most that a field can add to a pair's weight as long as it has not been compared. */
final class MaxMatchWeights {
    /** By field, where the values are not the very same. */
    private final double[] different;
    /** By field, where it may be swapped with another one, and so count for nothing. */
    private final double[] maybeSwapped;
    /** By field, how much lighter a pair turns out when the values have nothing to do with each other. */
    private final double[] maxLoss;

    /** @param levels by field and level */
    MaxMatchWeights(double[][] levels, List<ComparisonLevels> levelsByField) {
        different = new double[levels.length];
        maybeSwapped = new double[levels.length];
        maxLoss = new double[levels.length];
        for (int field = 0; field < levels.length; field++) {
            different[field] = maxOf(levels[field], levelsByField.get(field).ordered());
            maybeSwapped[field] = Math.max(0, maxOf(levels[field], levels[field].length - 1));
            maxLoss[field] =
                    different[field] - levels[field][levelsByField.get(field).ordered()];
        }
    }

    private static double maxOf(double[] levels, int last) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int level = 2; level <= last; level++) {
            highest = Math.max(highest, levels[level]);
        }
        return highest;
    }

    /** @param reason why the level is not known, as {@link PairComparator} says */
    double maxWeight(int field, int reason) {
        return reason == PairComparator.MAYBE_SWAPPED ? maybeSwapped[field] : different[field];
    }

    /** How much of {@link #maxWeight} may still go when values that are not the very same are compared. */
    double maxLoss(int field) {
        return maxLoss[field];
    }
}
