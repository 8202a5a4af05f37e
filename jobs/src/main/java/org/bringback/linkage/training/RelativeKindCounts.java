package org.bringback.linkage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.bringback.linkage.comparison.ComparisonLevels;
import org.bringback.linkage.comparison.PairComparator;
import org.bringback.linkage.model.RelativeKind;
import org.bringback.linkage.scoring.MatchWeightSum;
import org.bringback.linkage.scoring.RelativeKindEstimate;

/**
 * Counts, in a round of the estimation, the pairs of each kind of relatives and their levels in the fields in which they
 * are often nearly the same. That such a field is the very same is left to chance where it tells people apart: relatives
 * with one name, and nothing else to tell them apart, could not be told from the same.
 */
final class RelativeKindCounts {
    /**
     * So many pairs are believed in beforehand: half of them alike by chance, half at the levels in between. More would
     * outweigh the few twins of a small file.
     */
    private static final double PSEUDO_COUNT = 5;

    /** A field that is the very same by chance as often as this, such as the sex, tells nobody apart. */
    private static final double MAX_INFORMATIVE_U = 0.1;

    private final List<ComparisonLevels> levelsByField;
    private final MatchWeightSum sum;
    private final double[] pairs;
    private final double[][][] levels;

    RelativeKindCounts(List<ComparisonLevels> levelsByField, MatchWeightSum sum) {
        this.levelsByField = levelsByField;
        this.sum = sum;
        this.pairs = new double[sum.kinds()];
        this.levels = new double[pairs.length][levelsByField.size()][];
        for (int kind = 0; kind < pairs.length; kind++) {
            for (int field : sum.special(kind)) {
                levels[kind][field] = new double[levelsByField.get(field).size() + 1];
            }
        }
    }

    void add(int kind, long vector, double count) {
        pairs[kind] += count;
        for (int field : sum.special(kind)) {
            levels[kind][field][PairComparator.level(vector, field)] += count;
        }
    }

    /** What is believed before anything was counted. */
    List<RelativeKindEstimate> start(double prior, double[][] u) {
        return relativeKinds(u, kind -> prior);
    }

    List<RelativeKindEstimate> relativeKinds(double allPairs, double[][] u) {
        return relativeKinds(u, kind -> Math.min(0.5, Math.max(pairs[kind], 0.5) / allPairs));
    }

    private List<RelativeKindEstimate> relativeKinds(double[][] u, IntToDoubleFunction prior) {
        List<RelativeKindEstimate> relativeKinds = new ArrayList<>();
        for (int kind = 0; kind < pairs.length; kind++) {
            double[][] alike = new double[levelsByField.size()][0];
            for (int field : sum.special(kind)) {
                boolean mayBeAlike = sum.mayBeAlike(kind, field);
                alike[field] = mayBeAlike ? shares(field, levels[kind][field], u[field]) : u[field].clone();
                alike[field][1] *= sum.differ(kind, field) ? RelativeKind.RARELY : 1;
            }
            relativeKinds.add(new RelativeKindEstimate(prior.applyAsDouble(kind), alike));
        }
        return relativeKinds;
    }

    private double[] shares(int field, double[] found, double[] u) {
        int different = levelsByField.get(field).ordered();
        int first = u[1] < MAX_INFORMATIVE_U ? 2 : 1;
        double[] shares = new double[found.length];
        double all = 0;
        for (int level = first; level < shares.length; level++) {
            double between = level > 1 && level < different ? 1.0 / (different - 2) : u[level];
            shares[level] = found[level] + PSEUDO_COUNT * (u[level] + between) / 2;
            all += shares[level];
        }
        double rest = first == 1 ? 1 : 1 - u[1];
        for (int level = first; level < shares.length; level++) {
            shares[level] *= rest / all;
        }
        shares[1] = first == 1 ? shares[1] : u[1];
        return shares;
    }
}
