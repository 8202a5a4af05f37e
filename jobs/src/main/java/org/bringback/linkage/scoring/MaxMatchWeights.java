package org.bringback.linkage.scoring;

import java.util.List;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;

/** The most that a field can add to a pair's weight as long as it has not been compared. */
final class MaxMatchWeights {
    private static final int LEVELS = 16;

    /** By field and what a {@link PairComparator#quickVector} says of it: a level, or why none is known. */
    private final double[] bounds;
    /** By field, how much lighter a pair turns out when the values have nothing to do with each other. */
    private final double[] maxLoss;

    /** @param levels by field and level */
    MaxMatchWeights(double[][] levels, List<ComparisonLevels> levelsByField) {
        bounds = new double[levels.length * LEVELS];
        maxLoss = new double[levels.length];
        for (int field = 0; field < levels.length; field++) {
            int ordered = levelsByField.get(field).ordered();
            double different = maxOf(levels[field], ordered);
            int at = field * LEVELS;
            System.arraycopy(levels[field], 0, bounds, at, levels[field].length);
            bounds[at + PairComparator.DIFFERENT] = different;
            // a field that is swapped with another one may count for nothing
            bounds[at + PairComparator.MAYBE_SWAPPED] = Math.max(0, maxOf(levels[field], levels[field].length - 1));
            maxLoss[field] = different - levels[field][ordered];
        }
    }

    private static double maxOf(double[] levels, int last) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int level = 2; level <= last; level++) {
            highest = Math.max(highest, levels[level]);
        }
        return highest;
    }

    /** @param level the field's level where it is known, else why not, as {@link PairComparator#quickVector} says */
    double maxWeight(int field, int level) {
        return bounds[field * LEVELS + level];
    }

    /** How much of {@link #maxWeight} may still go when values that are not the very same are compared. */
    double maxLoss(int field) {
        return maxLoss[field];
    }
}
